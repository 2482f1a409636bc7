// The answer of /api/incidents/timeline, and days as numbers.
export interface TimelineLane {
  name: string | null;
  is_rest: boolean;
  incidents: number;
  within: number[];
  spread: number[];
}

export interface TimelineData {
  unit: 'day' | 'week' | 'month' | 'year';
  bins: string[];
  end: string | null;
  lanes: TimelineLane[];
  open_ended: number;
  undated: number;
  ceasefires: { first: string; last: string | null; actor: string | null; outcome: string | null; reports: number }[];
}

const millisecondsADay = 86_400_000;

/** Days since 1970. */
export function dayOf(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / millisecondsADay);
}

export function dateOf(day: number): string {
  return new Date(day * millisecondsADay).toISOString().slice(0, 10);
}

/** First days of all bins, and the day after the last. */
export function edgesOf(data: TimelineData): number[] {
  return data.end === null ? [] : [...data.bins, data.end].map(dayOf);
}

/** The bins that a period of the address touches; undefined for none. */
export function binsOf(edges: number[], from: string | null, to: string | null): [number, number] | undefined {
  if ((!from && !to) || edges.length < 2) return undefined;
  const first = from ? dayOf(padded(from, false)) : edges[0]!;
  const last = to ? dayOf(padded(to, true)) : edges.at(-1)! - 1;
  if (Number.isNaN(first) || Number.isNaN(last) || last < edges[0]! || first >= edges.at(-1)!) return undefined;
  return [binAt(edges, first), binAt(edges, last)];
}

export function binAt(edges: number[], day: number): number {
  let bin = 0;
  while (bin < edges.length - 2 && edges[bin + 1]! <= day) bin++;
  return bin;
}

/** The name of a bin, as the address has it. */
export function nameOf(data: TimelineData, bin: number, isEnd = false): string {
  const start = data.bins[bin]!;
  if (data.unit === 'year') return start.slice(0, 4);
  if (data.unit === 'month') return start.slice(0, 7);
  if (data.unit === 'day' || !isEnd) return start;
  return dateOf(dayOf(data.bins[bin + 1] ?? data.end!) - 1);
}

// 2023 begins on its first day, and ends on its last.
function padded(date: string, isEnd: boolean): string {
  const [year, month, day] = date.split('-');
  if (day) return date;
  if (!isEnd) return `${year}-${month ?? '01'}-01`;
  const next = month ? Date.UTC(Number(year), Number(month), 1) : Date.UTC(Number(year) + 1, 0, 1);
  return new Date(next - millisecondsADay).toISOString().slice(0, 10);
}

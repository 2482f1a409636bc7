// Prints what chrono-node and compromise-dates find in documents in TimeML, in JSON lines that `blotter eval times --response` reads:
// node find.mjs DIR... > response.jsonl
// With --speed it prints words a second of each over all texts instead (the best of five rounds, one process).
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as chrono from 'chrono-node';
import nlp from 'compromise';
import dates from 'compromise-dates';

nlp.plugin(dates);
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const pad = (number, width = 2) => String(number).padStart(width, '0');

function read(path) {
  const xml = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  const text = xml.match(/<TEXT>([\s\S]*)<\/TEXT>/)[1].replace(/<[^>]*>/g, '').replace(/&(\w+);/g, (_, name) => entities[name] ?? ' ');
  const created = xml.match(/<TIMEX3[^>]*functionInDocument="(?:CREATION|PUBLICATION)_TIME"[^>]*>/)?.[0].match(/value="(\d{4}-\d{2}-\d{2})/)?.[1];
  return { id: basename(path, '.tml'), text, created };
}

// The narrowest part that the text names; times in hours where it names them.
function chronoValue(start) {
  const day = `${pad(start.get('year'), 4)}-${pad(start.get('month'))}-${pad(start.get('day'))}`;
  if (start.isCertain('hour')) return ['TIME', `${day}T${pad(start.get('hour'))}:${pad(start.get('minute') ?? 0)}`];
  if (start.isCertain('day') || start.isCertain('weekday')) return ['DATE', day];
  if (start.isCertain('month')) return ['DATE', day.slice(0, 7)];
  return ['DATE', start.isCertain('year') ? day.slice(0, 4) : day];
}

function withChrono({ text, created }) {
  return chrono.parse(text, created ? new Date(`${created}T12:00:00`) : undefined).map((found) => {
    const [type, value] = chronoValue(found.start);
    return { start: found.index, end: found.index + found.text.length, type, value };
  });
}

// A period of a whole month, year or week is that; all else is the day on which it starts.
function compromiseValue({ start, end }) {
  const [from, to] = [new Date(start), new Date(end ?? start)];
  const days = Math.round((to - from) / 86400000);
  const day = String(start).slice(0, 10);
  if (days >= 365 && days <= 366) return day.slice(0, 4);
  if (days >= 28 && days <= 31 && day.endsWith('-01')) return day.slice(0, 7);
  if (days >= 90 && days <= 92 && day.endsWith('-01')) return `${day.slice(0, 4)}-Q${(Number(day.slice(5, 7)) + 2) / 3}`;
  return day;
}

// It throws at some sentences ("spacetime" 7.15); then the document is read sentence by sentence without those.
function withCompromise({ text, created }) {
  try {
    return readWithCompromise(text, created);
  } catch {
    return [...text.matchAll(/[^.!?\n]+[.!?\n]*/g)].flatMap((sentence) => {
      try {
        return readWithCompromise(sentence[0], created).map((time) => ({ ...time, start: time.start + sentence.index, end: time.end + sentence.index }));
      } catch {
        return [];
      }
    });
  }
}

function readWithCompromise(text, created) {
  const doc = nlp(text);
  const found = doc.dates({ today: created, timezone: 'UTC' }).json({ offset: true, terms: false }).filter((view) => view.dates?.start)
    .map((view) => ({ ...place(view, text), type: 'DATE', value: compromiseValue(view.dates) }));
  const lengths = doc.durations().json({ offset: true, terms: false }).map((view) => ({ ...place(view, text), type: 'DURATION', value: duration(view.duration ?? {}) }));
  return [...found, ...lengths.filter((length) => !found.some((date) => date.start < length.end && length.start < date.end))].sort((a, b) => a.start - b.start);
}

function place({ offset }, text) {
  let [start, end] = [offset.start, offset.start + offset.length];
  while (start < end && /\s/.test(text[start])) start++;
  return { start, end };
}

function duration(parts) {
  const letters = { year: 'Y', month: 'M', week: 'W', day: 'D' };
  const [unit, count] = Object.entries(parts)[0] ?? ['day', 'X'];
  return letters[unit] ? `P${count}${letters[unit]}` : `PT${count}${unit[0].toUpperCase()}`;
}

const systems = { 'chrono-node 2.10.3': withChrono, 'compromise-dates 3.9.0': withCompromise };
const folders = process.argv.slice(2).filter((word) => word !== '--speed');
const documents = folders.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.tml')).sort().map((name) => read(join(folder, name))));
for (const [system, find] of Object.entries(systems)) {
  if (process.argv.includes('--speed')) {
    const words = documents.reduce((sum, document) => sum + document.text.split(/\s+/).length, 0);
    const rounds = Array.from({ length: 5 }, () => {
      const began = performance.now();
      documents.forEach(find);
      return (words * 1000) / (performance.now() - began);
    });
    console.log(`${system}: ${Math.round(Math.max(...rounds))} words a second`);
  } else {
    for (const document of documents) console.log(JSON.stringify({ system, id: document.id, times: find(document) }));
  }
}

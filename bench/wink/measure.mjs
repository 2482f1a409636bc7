// Prints how many tokens wink-nlp finds in the texts of a file (a JSON string a line) and how many milliseconds each of ROUNDS takes.
// Tokens, sentences and parts of speech, in one process: node measure.mjs FILE ROUNDS
import { readFileSync } from 'node:fs';
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';

const [file, rounds] = process.argv.slice(2);
const texts = readFileSync(file, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line));
const nlp = winkNLP(model, ['sbd', 'pos']);
const times = [];
let tokens = 0;
for (let round = 0; round < Number(rounds); round++) {
  const began = performance.now();
  tokens = 0;
  for (const text of texts) tokens += nlp.readDoc(text).tokens().length();
  times.push(performance.now() - began);
}
console.log(`${tokens} ${times.join(' ')}`);

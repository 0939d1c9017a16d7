// Usage: node run.mjs FOLDER [SECONDS]. Runs the rules of FOLDER with json-rules-engine. The events are objects before the clock starts. Prints what Candor.Cel.Rules prints: the engine, events a second of processor
// time, events a second of wall time, how often the rules fired over the events.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Engine } from 'json-rules-engine';

const folder = process.argv[2];
const seconds = Number(process.argv[3] ?? 2);
const operators = { '<': 'lessThan', '<=': 'lessThanInclusive', '>': 'greaterThan', '>=': 'greaterThanInclusive', '==': 'equal', in: 'in' };
const condition = ({ f, op, v }) => ({ fact: f, operator: operators[op], value: v });

const engine = new Engine();
for (const rule of JSON.parse(readFileSync(`${folder}/rules.json`, 'utf8'))) {
  const all = rule.all.map(condition);
  if (rule.any.length > 0) all.push({ any: rule.any.map(condition) });
  engine.addRule({ conditions: { all }, event: { type: rule.id } });
}

const events = gunzipSync(readFileSync(`${folder}/events.ndjson.gz`)).toString('utf8').trim().split('\n').map((line) => JSON.parse(line));
const fires = async (item) => (await engine.run(item)).events.length;

let fired = 0;
for (const item of events) fired += await fires(item); // all of them once: the count, and the warm-up

const before = process.cpuUsage();
const start = process.hrtime.bigint();
let count = 0;
while (Number(process.hrtime.bigint() - start) < seconds * 1e9) {
  for (let i = 0; i < 100; i++, count++) await fires(events[count % events.length]);
}
const wall = Number(process.hrtime.bigint() - start) / 1e9;
const cpu = process.cpuUsage(before);
console.log(`json-rules-engine ${Math.round(count / ((cpu.user + cpu.system) / 1e6))} ${Math.round(count / wall)} ${fired}`);

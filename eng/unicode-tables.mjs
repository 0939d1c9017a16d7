// Writes Decompositions.txt and CombiningClasses.txt, the Unicode facts that the text normaliser reads.
//
//     node eng/unicode-tables.mjs src/Candor.Engine/Signals/Text/Normalizing
//
// The facts are those of the Unicode version that Node.js knows; the first line of each file names it. Hangul syllables are left out: their
// parts follow from their number.

import { writeFileSync } from "node:fs";
import { join } from "node:path";

// A mark of each combining class. JavaScript tells no classes, but it tells which of two marks goes first.
const witnesses = [
  [1, 0x334], [6, 0x16ff0], [7, 0x93c], [8, 0x3099], [9, 0x94d], [10, 0x5b0], [11, 0x5b1], [12, 0x5b2], [13, 0x5b3], [14, 0x5b4], [15, 0x5b5],
  [16, 0x5b6], [17, 0x5b7], [18, 0x5b8], [19, 0x5b9], [20, 0x5bb], [21, 0x5bc], [22, 0x5bd], [23, 0x5bf], [24, 0x5c1], [25, 0x5c2], [26, 0xfb1e],
  [27, 0x64b], [28, 0x64c], [29, 0x64d], [30, 0x64e], [31, 0x64f], [32, 0x650], [33, 0x651], [34, 0x652], [35, 0x670], [36, 0x711], [84, 0xc55],
  [91, 0xc56], [103, 0xe38], [107, 0xe48], [118, 0xeb8], [122, 0xec8], [129, 0xf71], [130, 0xf72], [132, 0xf74], [202, 0x321], [214, 0x1dce],
  [216, 0x31b], [218, 0x302a], [220, 0x316], [222, 0x59a], [224, 0x302e], [226, 0x1d16d], [228, 0x5ae], [230, 0x300], [232, 0x315], [233, 0x35c],
  [234, 0x35d], [240, 0x345],
];

const text = (...points) => String.fromCodePoint(...points);
const points = (string) => [...string].map((character) => character.codePointAt(0));
const hex = (number) => number.toString(16).toUpperCase();
const isScalar = (point) => (point < 0xd800 || point > 0xdfff) && (point < 0xac00 || point > 0xd7a3);
const goesBefore = (one, other) => text(other, one).normalize("NFD") === (text(one) + text(other)).normalize("NFD") && one !== other;

function combiningClass(point) {
  if (!/\p{M}/u.test(text(point)) || text(point).normalize("NFD") !== text(point)) return 0;
  const moves = witnesses.some(([, witness]) => goesBefore(point, witness));
  if (!moves) return 0;
  return witnesses.find(([, witness]) => point === witness || !goesBefore(point, witness))?.[0] ?? 0;
}

/** The sort and the points that a point gives: for a composite the two that make it, for any other all at the end. */
function decomposition(point) {
  const whole = text(point).normalize("NFKD");
  if (whole === text(point)) return null;
  const canonical = text(point).normalize("NFD");
  if (canonical === text(point)) return ["~", points(whole)];
  const parts = points(canonical);
  const pair = text(point).normalize("NFC") === text(point) ? [...points(text(...parts.slice(0, -1)).normalize("NFC")), parts.at(-1)] : [];
  return pair.length === 2 && text(...pair).normalize("NFC") === text(point) ? ["=", pair] : ["!", points(whole)];
}

/** Lines of the sort, a point or a run of points, and what it gives; a run gives a run. */
function* decompositions() {
  let run = null;
  for (let point = 0; point < 0x110000; point++) {
    const found = isScalar(point) ? decomposition(point) : null;
    if (!found) continue;
    const [sort, given] = found;
    const goesOn = run && point === run.last + 1 && sort === run.sort && given.length === 1 && run.given.length === 1
      && given[0] === run.given[0] + point - run.first;
    if (goesOn) {
      run.last = point;
      continue;
    }
    if (run) yield line(run);
    run = { sort, first: point, last: point, given };
  }
  yield line(run);
}

const line = ({ sort, first, last, given }) => `${sort}${hex(first)}${first === last ? "" : "-" + hex(last)} ${given.map(hex).join(" ")}`;

/** Lines of the first point of a run, its last, and its class. */
function* classes() {
  let [start, current] = [0, 0];
  for (let point = 0; point < 0x110000; point++) {
    const found = isScalar(point) ? combiningClass(point) : 0;
    if (found === current) continue;
    if (current) yield `${hex(start)}-${hex(point - 1)} ${current}`;
    [start, current] = [point, found];
  }
}

function write(name, what, lines) {
  const head = `# ${what}; Unicode ${process.versions.unicode}; written by eng/unicode-tables.mjs`;
  writeFileSync(join(process.argv[2], name), [head, ...lines, ""].join("\n"));
}

write("Decompositions.txt", "= the two that make it, ! canonical but not composed back, ~ compatibility", decompositions());
write("CombiningClasses.txt", "canonical combining classes that are not 0", classes());

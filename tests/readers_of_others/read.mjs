// Reads the tables with Papa Parse: node read.mjs FOLDER.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

for (const name of ['full', 'hard', 'empty']) {
  const { data, errors, meta } = Papa.parse(readFileSync(`${process.argv[2]}/${name}.csv`, 'utf8'), { header: true, skipEmptyLines: true });
  assert.deepEqual(errors, []);
  assert.equal(meta.fields[0], 'item', 'the byte order mark is no part of a name');
  assert.equal(meta.linebreak, '\r\n');
  const text = [...readFileSync(`${process.argv[2]}/${name}.txt`, 'utf8')];
  const words = cell => /^'+(?:[\x00-\x1f\x7f-\x9f]|['\s\x00-\x1f\x7f-\x9f]*[=+\-@＝＋－＠])/u.test(cell) ? cell.slice(1) : cell;
  const placed = data.filter(row => row.start_code_point);
  for (const row of placed) assert.equal(text.slice(row.start_code_point, row.end_code_point).join(''), words(row.quote));
  console.log(`Papa Parse, ${name}: ${placed.length} of ${data.length} rows are passages, all as expected`);
}

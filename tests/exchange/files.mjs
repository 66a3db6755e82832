// The files that `tests/exchange_files.rs` has written for these tests.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

const folder = () => {
  const { EXCHANGE_FILES } = process.env;
  if (!EXCHANGE_FILES) throw new Error('EXCHANGE_FILES names no folder: run `cargo xtask test exchange`');
  return EXCHANGE_FILES;
};

const all = name => readdirSync(join(folder(), name)).sort().map(file => ({ name: file, text: readFileSync(join(folder(), name, file), 'utf8') }));

/** Every file that was exported as JSON. */
export const exports = () => all('exports').map(({ name, text }) => ({ name, value: JSON.parse(text) }));

/** Every record that was stored, with the kind of thing it keeps. */
export const records = () => all('records').flatMap(({ name, text }) => text.split('\n').filter(Boolean).map(record => ({ kind: name.replace(/\.jsonl$/, ''), record })));

export const annotationsOf = collection => collection.first.items;

/** The beginning of a value, for whoever reads the failure. */
export const told = value => JSON.stringify(value).slice(0, 400);

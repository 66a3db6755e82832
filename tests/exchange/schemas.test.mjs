// Our own schemas, over everything exported and stored: they fit it, and nothing else.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { exports, records, told } from './files.mjs';

const schema = name => JSON.parse(readFileSync(new URL(`../../docs/schema/${name}.schema.json`, import.meta.url), 'utf8'));

const compiled = name => {
  // Rules for one tag or one form alone stand beside the properties, not among them, and tuples may be open.
  const ajv = new Ajv({ strict: true, strictRequired: false, strictTuples: false, strictTypes: false });
  formats(ajv);
  return ajv.compile(schema(name));
};

/** Every value in `value`, as a path of keys. */
function* paths(value, path = []) {
  yield path;
  if (value && typeof value === 'object') for (const key of Object.keys(value)) yield* paths(value[key], [...path, key]);
}

const at = (value, path) => path.reduce((inner, key) => inner[key], value);

/** `value` with what is at `path` given to `change`. */
const changed = (value, path, change) => {
  const copy = structuredClone(value);
  change(at(copy, path.slice(0, -1)), path.at(-1));
  return copy;
};

/** Changes whatever can be changed of `value`; what still fits the schema after it is returned. */
const fitting = (check, value, optional) => {
  const fits = [];
  const look = (what, path, copy) => check(copy) && fits.push(`${what} ${path.join('.')}`);
  for (const path of paths(value)) {
    const here = at(value, path);
    const isObject = here && typeof here === 'object' && !Array.isArray(here);
    if (isObject) look('something unknown in', path, changed(value, [...path, 'unknown'], (inner, key) => { inner[key] = 'x'; }));
    if (!path.length) continue;
    for (const other of [null, true, 7.5, -1, [], {}, '\u{1f600} no such thing']) {
      // Any text will do where any text may be.
      if (typeof other === 'string' && typeof here === 'string' && optional.texts.includes(path.at(-1))) continue;
      look(`${JSON.stringify(other)} for`, path, changed(value, path, (inner, key) => { inner[key] = other; }));
    }
    if (Array.isArray(at(value, path.slice(0, -1))) || optional.keys.includes(path.at(-1))) continue;
    look('nothing for', path, changed(value, path, (inner, key) => { delete inner[key]; }));
  }
  return fits;
};

test('every export fits its schema', t => {
  const check = compiled('export');
  const all = exports();
  for (const { name, value } of all) assert.ok(check(value), `${name}: ${told(check.errors)}`);
  t.diagnostic(`${all.length} exports fit`);
});

test('an export that is changed anywhere does not fit', t => {
  const check = compiled('export');
  let count = 0;
  for (const { name, value } of exports().filter(({ name }) => /^full|^address|^random-00/.test(name))) {
    const optional = {
      // `value` is the note; the tag is changed below.
      texts: ['identity', 'title', 'issuer', 'date', 'address', 'language', 'name', 'exact', 'prefix', 'suffix', 'value'],
      keys: ['creator', 'modified', 'copyOf', 'record', 'attributes', 'cue', 'remembered', 'prefix', 'suffix',
        'title', 'issuer', 'date', 'address', 'language', 'reporting', 'kind', 'checkability', 'identification', 'relation', 'terms', 'certainty', 'name'],
    };
    assert.deepEqual(fitting(check, value, optional), [], name);
    count += 1;
  }
  t.diagnostic(`${count} exports were changed at each of their places`);
});

test('the parts of an exported annotation fit each other', () => {
  const check = compiled('export');
  const { value } = exports().find(({ name }) => name === 'full.json');
  const items = value.first.items;
  const claim = items.findIndex(one => one.cue), source = items.findIndex(one => one.attributes?.name), link = items.findIndex(one => one.kind);
  const fails = (what, change) => {
    const copy = structuredClone(value);
    change(copy.first.items, copy);
    assert.ok(!check(copy), what);
  };
  fails('no tag of ours', items => { items[claim].body[0].value = 'fact'; });
  fails('a source with the attributes of a claim', items => { items[source].attributes = { reporting: 'mixed' }; });
  fails('a source with a cue', items => { items[source].cue = items[claim].cue; });
  fails('a note that is not in the motivation', items => { items[claim].motivation = 'tagging'; });
  fails('a link without a kind', items => { delete items[link].kind; });
  fails('a position that is remembered beside one that is found', items => { items[claim].target.remembered = items[claim].target.selector[1]; });
  fails('a position without a quote', items => { items[claim].target.selector.shift(); });
  fails('a third body', items => { items[claim].body.push(items[claim].body[1]); });
  fails('a source that is no URI', items => { items[claim].target.source = 'http://example.org/a b'; });
  fails('a day that is not', items => { items[claim].created = '2026-11-31T00:00:00Z'; });
  fails('an address of another context', (_, copy) => { copy['@context'][1]['@vocab'] = 'urn:other:'; });
});

test('the example of the documentation fits the schema', () => {
  const page = readFileSync(new URL('../../docs/web-annotation.md', import.meta.url), 'utf8');
  const [, example] = page.match(/```json\n([^]*?)```/);
  const { value } = exports().find(({ name }) => name === 'empty.json');
  value.first.items = [JSON.parse(example)];
  value.total = 1;
  const check = compiled('export');
  assert.ok(check(value), told(check.errors));
});

test('every record fits its schema, and is of one kind', t => {
  const check = compiled('record');
  const counts = {};
  for (const { kind, record } of records()) {
    assert.ok(check(JSON.parse(record)), `${record}: ${told(check.errors)}`);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  assert.deepEqual(Object.keys(counts).sort(), ['annotation', 'link', 'release', 'tombstone']);
  t.diagnostic(`records that fit: ${JSON.stringify(counts)}`);
});

test('a record that is changed anywhere does not fit', () => {
  const check = compiled('record');
  const optional = {
    texts: ['q', 'p', 'f', 'n', 'w', 'id', 'title', 'shown', 'issuer', 'date', 'address', 'lang', 'name'],
    keys: ['y', 'h', 'x', 'p', 'f', 'm', 'n', 'a', 'u', 'w', 'o', 'issuer', 'date', 'address', 'lang',
      'reporting', 'kind', 'checkability', 'identification', 'relation', 'terms', 'certainty', 'name'],
  };
  const seen = {};
  for (const { kind, record } of records()) {
    seen[kind] = (seen[kind] ?? 0) + 1;
    if (seen[kind] > 60) continue;
    const value = JSON.parse(record);
    // The text of a release is named, whatever its records do without.
    const needed = kind === 'release' ? { ...optional, keys: optional.keys.filter(key => key !== 'x') } : optional;
    assert.deepEqual(fitting(check, value, needed), [], record);
  }
  const annotation = JSON.parse(records().find(({ kind, record }) => kind === 'annotation' && record.includes('"t":"source"')).record);
  const fails = change => assert.ok(!check({ ...annotation, ...change }), JSON.stringify(change));
  fails({ v: 1 });
  fails({ v: 3 });
  fails({ r: 1 });
  fails({ r: '0.0' });
  fails({ a: { reporting: 'mixed' } });
  fails({ u: { s: 0, e: 1, q: 'x' } });
  fails({ gone: '2026-11-22T00:00:00Z' });
});

// The exports as linked data: nothing in them is without a meaning, and the meaning is the one that is meant.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import jsonld from 'jsonld';
import { CONTEXT, annotationsOf, exports } from './files.mjs';

const OA = 'http://www.w3.org/ns/oa#', AS = 'http://www.w3.org/ns/activitystreams#', DC = 'http://purl.org/dc/terms/';
const FOAF = 'http://xmlns.com/foaf/0.1/', OURS = 'urn:press-loupe:';
const own = JSON.parse(readFileSync(new URL('../../docs/context.jsonld', import.meta.url), 'utf8'))['@context'];

const id = iri => ({ '@id': iri, '@type': '@id' });
const term = iri => ({ '@id': iri, '@type': '@vocab' });
const moment = iri => ({ '@id': iri, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' });
const count = iri => ({ '@id': iri, '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' });

// What the W3C's context says of the terms that exports use. ANNO_CONTEXT may name a file with the whole of it.
const standard = process.env.ANNO_CONTEXT ? JSON.parse(readFileSync(process.env.ANNO_CONTEXT, 'utf8')) : {
  '@context': {
    id: '@id', type: '@type',
    Annotation: `${OA}Annotation`, TextualBody: `${OA}TextualBody`,
    TextQuoteSelector: `${OA}TextQuoteSelector`, TextPositionSelector: `${OA}TextPositionSelector`,
    AnnotationCollection: `${AS}OrderedCollection`, AnnotationPage: `${AS}OrderedCollectionPage`,
    Person: `${FOAF}Person`, Software: `${AS}Application`,
    tagging: `${OA}tagging`, commenting: `${OA}commenting`, linking: `${OA}linking`,
    motivation: term(`${OA}motivatedBy`), purpose: term(`${OA}hasPurpose`),
    body: id(`${OA}hasBody`), target: id(`${OA}hasTarget`), source: id(`${OA}hasSource`), selector: id(`${OA}hasSelector`),
    creator: id(`${DC}creator`), generator: id(`${AS}generator`), first: id(`${AS}first`),
    items: { ...id(`${AS}items`), '@container': '@list' },
    created: moment(`${DC}created`), modified: moment(`${DC}modified`), generated: moment(`${DC}issued`),
    exact: `${OA}exact`, prefix: `${OA}prefix`, suffix: `${OA}suffix`, start: count(`${OA}start`), end: count(`${OA}end`),
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value', label: 'http://www.w3.org/2000/01/rdf-schema#label',
    format: 'http://purl.org/dc/elements/1.1/format', language: 'http://purl.org/dc/elements/1.1/language',
    name: `${FOAF}name`, total: count(`${AS}totalItems`), startIndex: count(`${AS}startIndex`),
  },
};

const documentLoader = async url => {
  assert.equal(url, CONTEXT, 'no other document is asked for');
  return { document: standard, documentUrl: url };
};

// `safe` refuses whatever would be dropped because nothing says what it means.
const expanded = value => jsonld.expand(value, { documentLoader, safe: true });

const full = () => exports().find(({ name }) => name === 'full.json').value;

test('the context in every export is the one that is documented', () => {
  for (const { name, value } of exports()) {
    assert.deepEqual(value['@context'], [CONTEXT, own], name);
    for (const item of annotationsOf(value)) assert.deepEqual(item['@context'], [CONTEXT, own], name);
  }
});

test('nothing in an export is without a meaning', async t => {
  let all = 0;
  for (const { name, value } of exports()) {
    const [collection, ...rest] = await expanded(value);
    assert.deepEqual([collection['@id'], rest], [value.id, []], name);
    const items = collection[`${AS}first`][0][`${AS}items`][0]['@list'];
    assert.deepEqual(items.map(item => item['@id']), annotationsOf(value).map(item => item.id), name);
    all += items.length;
  }
  t.diagnostic(`${all} annotations and links expand without loss`);
});

test('an annotation that is taken out of its collection means the same', async () => {
  for (const { name, value } of exports()) {
    const [collection] = await expanded(value);
    const items = collection[`${AS}first`][0][`${AS}items`][0]['@list'];
    for (const [nth, item] of annotationsOf(value).entries()) assert.deepEqual(await expanded(item), [items[nth]], name);
  }
});

test('terms of ours are below our name, and those of the standard keep its', async () => {
  const value = full();
  const items = new Map((await expanded(annotationsOf(value))).map(item => [item['@id'], item]));
  const of = find => items.get(annotationsOf(value).find(find).id);
  const claim = of(item => item.cue);
  assert.deepEqual(claim['@type'], [`${OA}Annotation`]);
  assert.deepEqual(claim[`${OA}motivatedBy`].map(one => one['@id']), [`${OA}tagging`, `${OA}commenting`]);
  assert.deepEqual(claim[`${OURS}attributes`], [{ [`${OURS}reporting`]: [{ '@value': 'paraphrase' }], [`${OURS}kind`]: [{ '@value': 'prediction' }] }]);
  const passage = node => node[`${OA}hasSelector`].map(one => one['@type'][0]);
  const both = [`${OA}TextQuoteSelector`, `${OA}TextPositionSelector`];
  assert.deepEqual([passage(claim[`${OA}hasTarget`][0]), passage(claim[`${OURS}cue`][0])], [both, both]);
  assert.equal(claim[`${OURS}cue`][0][`${OA}hasSelector`][0][`${OA}exact`][0]['@value'], 'according to');
  const gone = of(item => item.target.remembered);
  assert.deepEqual(gone[`${OA}hasTarget`][0][`${OURS}remembered`][0]['@type'], [`${OA}TextPositionSelector`]);
  // What names another annotation is a node of the graph, not a text.
  const copy = of(item => item.copyOf);
  assert.ok(items.has(copy[`${OURS}copyOf`][0]['@id']));
  const link = of(item => item.motivation === 'linking');
  assert.ok(items.has(link[`${OA}hasBody`][0]['@id']) && items.has(link[`${OA}hasTarget`][0]['@id']));
  assert.deepEqual(link[`${OURS}kind`], [{ '@value': 'attributed-to' }]);
  const [collection] = await expanded(value);
  const [release] = collection[`${OURS}release`];
  assert.deepEqual(Object.keys(release).sort(), ['http://purl.org/dc/elements/1.1/language', ...['address', 'date', 'digest', 'identity', 'issuer', 'title'].map(key => OURS + key)]);
});

test('what is expanded and written again with the same context is the export', async () => {
  const value = full();
  const again = await jsonld.compact(await expanded(value), value['@context'], { documentLoader, safe: true });
  // JSON-LD leaves out the brackets of an array of one, and the contexts of the parts.
  const bare = part => Array.isArray(part) ? (part.length === 1 ? bare(part[0]) : part.map(bare))
    : part && typeof part === 'object' ? Object.fromEntries(Object.entries(part).filter(([key]) => key !== '@context').map(([key, one]) => [key, bare(one)])) : part;
  assert.deepEqual(bare(again), bare(value));
});

test('a term that nothing defines is noticed', async () => {
  const [item] = structuredClone(annotationsOf(full()));
  item['@context'] = CONTEXT;
  await assert.rejects(expanded(item), /safe mode/i);
});

// The W3C's own schemas of the Web Annotation model, from the folder beside the project, over everything exported.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import test from 'node:test';
import Draft4 from 'ajv-draft-04';
import formats from 'ajv-formats';
import { CONTEXT, annotationsOf, exports, told } from './files.mjs';

const root = new URL('../../../shared/data/web-annotation/w3c-web-annotation-tests/', import.meta.url).pathname;
const absent = !existsSync(root) && `skipped: ${root} is not there, so nothing is held to the W3C's schemas`;

const json = path => JSON.parse(readFileSync(path, 'utf8'));

/** The schemas that `list` names, ready to check, by file name. */
const musts = list => {
  // The schemas name each other by file name, whatever folder they are in, and one by another case than its own.
  const ajv = new Draft4({ strict: false, allErrors: false, logger: false });
  formats(ajv);
  const folder = join(root, 'definitions');
  for (const name of readdirSync(folder)) ajv.addSchema(json(join(folder, name)), name);
  return json(join(root, list)).assertions.map(path => {
    const { id: _, ...schema } = json(join(root, path));
    return { name: basename(path), check: ajv.compile({ ...schema, id: basename(path) }) };
  });
};

/** The names of the schemas that `value` fails. */
const failed = (schemas, value) => schemas.filter(({ check }) => !check(value)).map(({ name }) => name);

const ANNOTATION = 'annotations/annotationMusts.test';
const COLLECTION = 'collections/collectionMusts.test';
const PAGE = 'collections/pages/pageMusts.test';

test('every exported annotation passes all schemas of what an annotation must be', { skip: absent }, t => {
  const schemas = musts(ANNOTATION);
  assert.equal(schemas.length, 54);
  let count = 0;
  for (const { name, value } of exports()) {
    for (const annotation of annotationsOf(value)) {
      // As it stands in the file: nothing is put into it that is not there.
      assert.deepEqual(failed(schemas, annotation), [], `${name}: ${told(annotation)}`);
      count += 1;
    }
  }
  assert.ok(count > 1000, `only ${count} annotations were exported`);
  t.diagnostic(`${count} annotations pass 54 of 54`);
});

test('every exported collection and its page pass theirs', { skip: absent }, t => {
  const [collection, page] = [musts(COLLECTION), musts(PAGE)];
  assert.deepEqual([collection.length, page.length], [10, 15]);
  let count = 0;
  for (const { name, value } of exports()) {
    assert.deepEqual(failed(collection, value), [], name);
    // Embedded as it is, and taken out with the context of its collection.
    assert.deepEqual(failed(page, value), [], name);
    assert.deepEqual(failed(page, { '@context': value['@context'], ...value.first }), [], name);
    count += 1;
  }
  t.diagnostic(`${count} collections pass 10 of 10, and their pages 15 of 15`);
});

test('the schemas are able to fail', { skip: absent }, () => {
  const schemas = musts(ANNOTATION);
  const [annotation] = annotationsOf(exports().find(({ name }) => name === 'full.json').value);
  const fails = (change, schema) => {
    const changed = structuredClone(annotation);
    change(changed);
    assert.ok(failed(schemas, changed).includes(schema), schema);
  };
  fails(one => { delete one['@context']; }, '3.1-annotationContextValidated.json');
  fails(one => { one.id = 'not an IRI'; }, '3.1-annotationIdValidated.json');
  fails(one => { one.type = 'Squirrel'; }, '3.1-annotationTypeValidated.json');
  fails(one => { delete one.target; }, '3.1-targetKeyFound.json');
  fails(one => { one.created = 'yesterday'; }, '3.3.1-annotationCreatedValidated.json');
  fails(one => { one.created = '2026-11-31T00:00:00Z'; }, '3.3.1-annotationCreatedValidated.json');
  fails(one => { one.target.source = 'http://example.org/a b'; }, '3.2-targetObjectsRecognized.json');
  fails(one => { one.target.selector[1].start = -1; }, '4.2-TextDataPositionSelectorValid.json');
  fails(one => { delete one.target.selector[0].exact; }, '4.2.4-textQuoteSelectorValid.json');
  fails(one => { one.bodyValue = 'too'; }, '3.2.5-notBodyBodyValue.json');
});

test('the samples of the W3C stand as the list of schemas says, so the schemas are used as they are meant', { skip: absent }, t => {
  const schemas = musts(ANNOTATION);
  const verdicts = folder => readdirSync(join(root, 'samples', folder)).map(name => {
    try {
      const value = json(join(root, 'samples', folder, name));
      return [name, value.type === 'Annotation' || folder === 'incorrect' ? failed(schemas, value) : []];
    } catch {
      return [name, ['not JSON']];
    }
  });
  const incorrect = verdicts('incorrect');
  assert.deepEqual(incorrect.filter(([, failed]) => !failed.length), []);
  const correct = verdicts('correct').filter(([, failed]) => failed.length).map(([name]) => name).sort();
  // Their targets are sets of kinds that the schemas do not know.
  assert.deepEqual(correct, ['anno11.json', 'anno12.json', 'anno13.json']);
  t.diagnostic(`${incorrect.length} of ${incorrect.length} incorrect samples fail`);
});

test('the context of the W3C is named as the W3C names it', () => {
  for (const { name, value } of exports()) {
    assert.equal(value['@context'][0], CONTEXT, name);
    for (const annotation of annotationsOf(value)) assert.equal(annotation['@context'][0], CONTEXT, name);
  }
});

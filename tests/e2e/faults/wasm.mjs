// A built tool that goes wrong on purpose: its wasm, changed where a fault has to happen.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { DIST } from '../room.mjs';

const IMPORTS = 2, MEMORY = 5, EXPORTS = 7, CODE = 10;
const END = 0x0b, UNREACHABLE = 0x00;

const only = ending => {
  const names = fs.readdirSync(DIST).filter(name => name.endsWith(ending) && /^press-loupe-.*-[0-9a-f]{16}/.test(name));
  assert.equal(names.length, 1, `one file of the built site ends in ${ending}`);
  return names[0];
};

/** The name and the content of the wasm and of the script that binds it. */
export const built = () => {
  const [wasm, glue] = [only('_bg.wasm'), only('.js')];
  return { wasm, glue, bytes: fs.readFileSync(path.join(DIST, wasm)), script: fs.readFileSync(path.join(DIST, glue), 'utf8') };
};

const leb = number => {
  const bytes = [];
  do {
    const low = number & 0x7f;
    number >>>= 7;
    bytes.push(number ? low | 0x80 : low);
  } while (number);
  return bytes;
};

class Reader {
  constructor(bytes, at = 0) { this.bytes = bytes; this.at = at; }
  number() {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }
  take(length) { return this.bytes.subarray(this.at, this.at += length); }
  name() { return Buffer.from(this.take(this.number())).toString(); }
  limits() { const flags = this.number(), minimum = this.number(); return { flags, minimum, maximum: flags & 1 ? this.number() : undefined }; }
  many(read) { return Array.from({ length: this.number() }, () => read(this)); }
}

const sections = bytes => {
  const reader = new Reader(bytes, 8), all = [];
  while (reader.at < bytes.length) all.push({ id: reader.bytes[reader.at++], content: reader.take(reader.number()) });
  return all;
};
const whole = (bytes, all) => Buffer.concat([bytes.subarray(0, 8), ...all.flatMap(({ id, content }) => [Buffer.from([id, ...leb(content.length)]), content])]);
const changed = (bytes, wanted, change) => whole(bytes, sections(bytes).map(one => one.id === wanted ? { ...one, content: Buffer.from(change(one.content)) } : one));
const content = (bytes, id) => sections(bytes).find(one => one.id === id).content;

const imports = bytes => new Reader(content(bytes, IMPORTS)).many(reader => {
  const [module, name, kind] = [reader.name(), reader.name(), reader.number()];
  if (kind === 0) reader.number();
  if (kind === 1) { reader.number(); reader.limits(); }
  if (kind === 2) reader.limits();
  if (kind === 3) reader.take(2);
  return { module, name, kind };
});
const functions = bytes => imports(bytes).filter(one => one.kind === 0);
const exported = (bytes, name) => {
  const found = new Reader(content(bytes, EXPORTS)).many(reader => ({ name: reader.name(), kind: reader.number(), index: reader.number() })).find(one => one.name === name && one.kind === 0);
  assert.ok(found, `the wasm exports ${name}`);
  return found.index;
};

/** Changes the bodies of exported functions; each goes in without its length. */
const withBodies = (bytes, names, change) => {
  const before = functions(bytes).length, wanted = new Set(names.map(name => exported(bytes, name) - before));
  return changed(bytes, CODE, code => {
    const bodies = new Reader(code).many(reader => reader.take(reader.number())).map((body, nth) => wanted.has(nth) ? change(body) : body);
    return [...leb(bodies.length), ...Buffer.concat(bodies.flatMap(body => [Buffer.from(leb(body.length)), body]))];
  });
};

/** Functions that stop the program as soon as they are called. */
export const trapping = (bytes, names) => withBodies(bytes, names, () => Buffer.from([0, UNREACHABLE, END]));

/** A module all of whose functions stop the program. */
export const trappingAll = bytes => changed(bytes, CODE, code => {
  const number = new Reader(code).number(), body = [0, UNREACHABLE, END];
  return [...leb(number), ...Array.from({ length: number }, () => [...leb(body.length), ...body]).flat()];
});

/** Functions that stop the program when they are called while `Math.random()` answers more than 1. */
export const trappingOnDemand = (bytes, script, names) => {
  const random = script.match(/([\w$]+)\s*(?::\s*function\s*)?\(\)\s*\{[^{}]*Math\.random\(\)/)?.[1];
  const index = functions(bytes).findIndex(one => one.name === random);
  assert.ok(index >= 0, 'the wasm can ask for a random number');
  const one = Buffer.alloc(8);
  one.writeDoubleLE(1);
  const [CALL, F64_CONST, F64_GREATER, IF, NOTHING] = [0x10, 0x44, 0x64, 0x04, 0x40];
  const check = Buffer.from([CALL, ...leb(index), F64_CONST, ...one, F64_GREATER, IF, NOTHING, UNREACHABLE, END]);
  return withBodies(bytes, names, body => {
    const reader = new Reader(body);
    reader.many(each => { each.number(); each.take(1); });
    return Buffer.concat([body.subarray(0, reader.at), check, body.subarray(reader.at)]);
  });
};

/** The exports by which the browser's events, timers and promises reach the program. */
export const callbacks = script => [...script.matchAll(/function [\w$]+\((\w+), ?(\w+)(?:, ?\w+)*\) ?\{\s*(?:(?:let|const|var) \w+ ?= ?|return )?(?:wasm|\w)\.(\w+)\(\1, ?\2[,)]/g)].map(found => found[3]);

/** The export behind a member of the tool, which takes nothing but the tool. */
export const member = (script, name) => script.match(new RegExp(`\\b${name}\\(\\) ?\\{[^}]*?(?:wasm|\\w)\\.(\\w+)\\(this\\.__wbg_ptr\\)`))[1];

/** The same program with a limit to its memory, in pages of 64 KiB. */
export const withMemoryLimit = (bytes, pages) => changed(bytes, MEMORY, memory => {
  const [{ minimum }] = new Reader(memory).many(reader => reader.limits());
  return [1, 1, ...leb(minimum), ...leb(Math.max(minimum, pages))];
});

/** A program of another version: it wants something that the script beside it does not have. */
export const fromAnotherVersion = bytes => {
  const { name } = functions(bytes)[0];
  return changed(bytes, IMPORTS, section => {
    const found = Buffer.from([name.length, ...Buffer.from(name), 0]), at = section.indexOf(found);
    const copy = Buffer.from(section);
    copy.fill('~', at + 1, at + 1 + name.length);
    return copy;
  });
};

/** The same file with one byte that is not its own. */
export const damaged = bytes => {
  const copy = Buffer.from(bytes);
  copy[copy.length >> 1] ^= 0xff;
  copy[5] ^= 0xff;
  return copy;
};

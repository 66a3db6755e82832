// What the loader fetches when somebody needs it: the tool itself, what it asks of plain script, and a watch on it.
import * as glue from "__GLUE__";

const NAME = "press-loupe";

// The languages of the interface beside English, which the module has: the address of each, and its digest.
const LANGUAGES = { __LANGUAGES__ };
const lines = async name => {
  const [address, integrity] = LANGUAGES[name], answer = await fetch(address, { integrity });
  if (!answer.ok) throw new Error(`${address} is missing (${answer.status}); host all files of a version`);
  return answer.text();
};
// What is said here, in each language of the interface: a module that has stopped cannot be asked.
const WORDS = __WORDS__;

let page, exported;
/** Starts the module from the answer that brings it; `of` is what the loader lends: its journal, its rescue. */
export async function start(wasm, of) {
  page = of;
  const language = page.language(), fetched = language === "en" ? "" : lines(language);
  exported = await glue.default({ module_or_path: wasm });
  glue.languages(Object.keys(LANGUAGES), lines);
  try {
    glue.speak(language, await fetched);
  } catch (error) {
    console.warn("Pressloupe speaks English:", error);
    glue.speak("en", "");
  }
  addEventListener("error", event => seen(event.error));
  addEventListener("unhandledrejection", event => seen(event.reason));
}

// The second module: what panels, formats and readers are made of, see src/browser/later.rs.
const LATER = new URL("__LATER__", import.meta.url).href, LATER_INTEGRITY = "__LATER_INTEGRITY__";
const NEED_IT = new Set("summary export preview import compare".split(" "));
let complete;
/** Loads it into the memory of the first, once for all elements on the page; what failed is tried again. */
const load = () => complete ??= (async () => {
  try {
    const answer = await fetch(LATER, { integrity: LATER_INTEGRITY });
    if (!answer.ok) throw new Error(`${LATER} is missing (${answer.status}); host all files of a version`);
    await WebAssembly.instantiate(await answer.arrayBuffer(), { __wasm_split: exported });
  } catch (error) {
    complete = undefined;
    throw new DOMException(`a part of the tool could not be loaded (${error.message}); nothing is lost, ask again when there is a connection`, "NetworkError");
  }
})();
/** The same, at once or as soon as the browser has nothing better to do. */
const later = async isSoon => {
  // Safari has no `requestIdleCallback`.
  if (isSoon) await new Promise(done => globalThis.requestIdleCallback ? requestIdleCallback(done, { timeout: 1000 }) : setTimeout(done, 200));
  return load();
};

/** Sees when the tool stops: after a trap in the module nothing of it may run, let alone write. */
let isStopped = false;
function seen(error) {
  const stack = String(error?.stack);
  if (isStopped || !(error instanceof WebAssembly.RuntimeError) || (stack.includes(".wasm") && ![page.wasm, LATER].some(one => stack.includes(one.split("/").pop())))) return;
  isStopped = true;
  glue.stop();
  const words = WORDS[page.language()];
  for (const element of page.running) page.rescue(element, () => [words.stopped]);
}

const range = prefix => IDBKeyRange.bound(prefix, `${prefix}\uffff`);
// One entry for each record and writer; the tool compares them at the next start. Very many records that come at once, as
// a file is imported, are one entry, which takes a twentieth of the time. It goes after a minute, when `localStorage` has
// been written to the disk, if all of it is there as it was; else when a later start has looked.
const MANY_RECORDS = 256, SETTLED_MILLISECONDS = 60_000;
let bundles = 0;
const settle = (bundle, records) => setTimeout(() => {
  try {
    if (records.every(([key, value]) => localStorage.getItem(key) === value)) page.inJournal(false, "readwrite", store => { store.delete(bundle); }).catch(() => {});
  } catch {
    // Where nothing can be read, it is needed.
  }
}, SETTLED_MILLISECONDS);
/** Writes records into a transaction. */
const file = (store, records, writer) => {
  const at = Date.now(), places = new Map();
  // A name ends with what it names, and begins with where that is filed.
  for (const record of records) {
    const place = record[0].split("/", 3).join("/");
    if (!places.get(place)?.push(record)) places.set(place, [record]);
  }
  for (const [place, records] of places) {
    if (records.length < MANY_RECORDS) {
      for (const [key, value] of records) store.put({ key, value, writer, at }, `${key}\n${writer}`);
    } else {
      const bundle = `${place}/\n${writer}\n${at}.${bundles++}`;
      store.put({ bundle, records, writer, at }, bundle);
      settle(bundle, records);
    }
  }
};
/** Drops from a transaction what others wrote and somebody made something else of. */
const drop = (store, old, writer) => {
  if (old.length < MANY_RECORDS) for (const [key, value] of old) {
    const there = store.getAll(range(`${key}\n`));
    there.onsuccess = () => { for (const entry of there.result) if (entry.value === value && entry.writer !== writer) store.delete(`${key}\n${entry.writer}`); };
  }
};
// A script edits faster than a transaction ends: what comes meanwhile is written together, in the next one.
let writes = [], last, next;
const journal = {
  /** Writes `records`, and drops what is `old`: entries that these records were made of, whoever wrote them. Very many go
   *  when the journal is tidied, at the next start. */
  put: async (...write) => {
    if (isStopped) throw new Error("Pressloupe has stopped");
    writes.push(write);
    return next ??= Promise.resolve(last).catch(() => {}).then(() => {
      const all = writes;
      writes = [], next = undefined;
      return last = page.inJournal(true, "readwrite", store => {
        for (const [records, writer] of all) file(store, records, writer);
        for (const [, writer, old] of all) drop(store, old, writer);
      });
    });
  },
  /** The entries whose keys begin so, each record of a bundle as one, and whether its writer wrote another of that key. */
  all: async prefix => {
    const entries = page.single(await page.inJournal(false, "readonly", store => store.getAll(range(prefix)))), first = new Map();
    for (const entry of entries.filter(Object)) {
      const name = `${entry.key}\n${entry.writer}`, before = first.get(name);
      if (before) before.isRepeated = entry.isRepeated = true; else first.set(name, entry);
    }
    return entries;
  },
  /** Drops the entries that were read as `entries`; what was written to them since stays. */
  drop: entries => page.inJournal(false, "readwrite", store => {
    const parts = new Map();
    for (const { key, writer, at, bundle } of entries) {
      if (bundle) {
        if (!parts.get(bundle)?.push(key)) parts.set(bundle, [key]);
        continue;
      }
      const name = `${key}\n${writer}`, now = store.get(name);
      now.onsuccess = () => { if (now.result?.at === at) store.delete(name); };
    }
    for (const [bundle, keys] of parts) {
      const now = store.get(bundle), gone = new Set(keys);
      now.onsuccess = () => {
        const records = now.result?.records.filter(one => !gone.has(one?.[0]));
        if (records?.length) store.put({ ...now.result, records }, bundle); else store.delete(bundle);
      };
    }
  }),
  clear: () => {
    // What has not been written yet is deleted, too.
    writes = [];
    return page.inJournal(false, "readwrite", store => { store.clear(); });
  },
  /** Whether the browser has promised to keep this site's data; `null` if it promises nothing to anybody. */
  promised: async ask => {
    const { storage } = navigator;
    return storage?.persisted ? await storage.persisted() || ask && await storage.persist() : null;
  },
};

// An inert document inherits the page's policy, which would report every style and handler in the input although none
// of them is ever applied: their names are changed beforehand, inside tags only. Where a value ends is at times a
// matter of what stands far before; so what looks like a name with a value is changed in values too.
const TAG = /<[a-z](?:=\s*"[^"]*"|=\s*'[^']*'|[^>])*/gi, VALUE_OR_NAME = /=\s*(?:"[^"]*"|'[^']*'|[^\s>]*)|(?<=[\s\/"'])(?:style|on[a-z]+)(?=[\s\/>=]|$)/gi;
const NAME_IN_VALUE = /(?<=[\s\/"'])(?:style|on[a-z]+)(?=\s*=)/gi;
// A form gives what its fields are named: with a field "parentNode" in it, a walk over the page would never end.
const OTHERWISE = { style: "script", form: "x-form" };
const quiet = html => html.replace(/<(\/?)(style|form)(?=[\s\/>])/gi, (all, end, name) => `<${end}${OTHERWISE[name.toLowerCase()]}`)
  .replace(TAG, tag => tag.replace(VALUE_OR_NAME, part => part.startsWith("=") ? part.replace(NAME_IN_VALUE, "data-was-$&") : `data-was-${part}`));

// A parser looks through all open elements at almost every tag: a hundred thousand that never close keep it busy for
// minutes. So a page of many tags is handed to it in pieces, and given up when that takes too long.
const MANY_TAGS = 5_000, MOST_TAGS = 600_000, PIECE_CHARACTERS = 1_000, LONGEST_PARSE_MILLISECONDS = 700;
// All that is still open at the end is closed in one go, which takes the square of it. What would stand deeper than 512
// elements Chromium puts beside each other there.
const DEEP = 500, MOST_OPEN = 10_000;

// The one place where text becomes a document: an inert one, whose scripts never run. Trusted Types want a name for it.
let policy;
const parse = html => {
  policy ??= globalThis.trustedTypes?.createPolicy(NAME, { createHTML: text => text });
  const trusted = text => policy ? policy.createHTML(text) : text;
  if (html.split("<", MOST_TAGS).length === MOST_TAGS) return null;
  html = quiet(html);
  if (html.split("<", MANY_TAGS).length < MANY_TAGS) return new DOMParser().parseFromString(trusted(html), "text/html");
  // A document, too, gives what its pictures are named: these are asked of no document that has any.
  const { open, write, close } = Document.prototype, page = document.implementation.createHTMLDocument("");
  const end = performance.now() + LONGEST_PARSE_MILLISECONDS;
  open.call(page);
  for (let at = 0; at < html.length; at += PIECE_CHARACTERS) {
    if (performance.now() > end) return null;
    write.call(page, trusted(html.slice(at, at + PIECE_CHARACTERS)));
  }
  // Of nothing but comments there is no element yet.
  let at = page.documentElement, depth = 0;
  for (; at?.lastElementChild; depth++) at = at.lastElementChild;
  if (depth > DEEP && at.parentNode.childElementCount > MOST_OPEN) return null;
  close.call(page);
  return page;
};

/** `value`, if it is text and no longer than anything that is read: the module's memory is no place for anything else. */
const LONGEST_TEXT = 50_000_000;
const words = (value, name) => {
  if (typeof value !== "string") throw new TypeError(`"${name}" is no text`);
  if (value.length > LONGEST_TEXT) throw new DOMException(`"${name}" is too long: more than 50,000,000 characters are not read`, "DataError");
  return value;
};

/** A style sheet with every `rem` as so many pixels; media queries go by the reader's size, and stay. */
const inPixels = (sheet, size) => sheet.replace(/@media[^{]*|(\d*\.?\d+)rem\b/g, (all, number) => number ? `${number * parseFloat(size)}px` : all);

/** The tool on one element, with every argument looked at before the module sees it. */
export function attach(element) {
  const foreign = "this element cannot hold the tool: put a <div> around the release";
  if (element.shadowRoot && !page.roots.has(element.shadowRoot)) throw new DOMException(foreign, "NotSupportedError");
  let tool;
  try {
    tool = glue.attach(element, parse, journal, inPixels, later);
  } catch (error) {
    throw error?.name === "NotSupportedError" ? new DOMException(foreign, "NotSupportedError") : error;
  }
  page.roots.add(element.shadowRoot);
  const guarded = {
    open: what => {
      for (const name of ["text", "markdown", "html"]) if (what?.[name] != null) words(what[name], name);
      return tool.open(what ?? {});
    },
    tag: (passage, tag, more) => tool.tag(passage, words(tag, "tag"), more ?? {}),
    change: (id, what) => tool.change(words(id, "id"), what ?? {}),
    delete: id => tool.delete(words(id, "id")),
    link: (from, to, kind) => tool.link(words(from, "from"), words(to, "to"), words(kind, "kind")),
    unlink: id => tool.unlink(words(id, "id")),
    name: (source, text) => tool.name(words(source, "source"), words(text, "text")),
    undo: () => tool.undo(),
    redo: () => tool.redo(),
    summary: () => tool.summary(),
    export: format => tool.export(words(format ?? "json", "format")),
    preview: text => tool.preview(words(text, "text")),
    import: (text, { signal, onprogress } = {}) => {
      signal?.throwIfAborted();
      return tool.import(words(text, "text"), signal, onprogress);
    },
    compare: texts => {
      if (!Array.isArray(texts)) throw new TypeError('"texts" is no array');
      return tool.compare(texts.map(one => ({ name: words(one?.name ?? "", "name"), text: words(one?.text ?? one, "text") })));
    },
    settled: () => tool.settled(),
  };
  const held = {
    begin: () => tool.begin(),
    /** A promise of what the method of this name is made of. */
    needed: name => NEED_IT.has(name) ? load() : undefined,
    get text() { return tool.text; },
    get release() { return tool.release; },
    get state() { return tool.state; },
    list: () => tool.list(),
    links: () => tool.links(),
    destroy: () => { tool.destroy(); tool.free(); },
  };
  for (const [name, act] of Object.entries(guarded)) held[name] = async (...given) => {
    try {
      return await act(...given);
    } catch (error) {
      seen(error);
      throw error;
    }
  };
  return held;
}

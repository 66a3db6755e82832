// The loader: defines <press-loupe> and fetches the tool itself when one of them comes near the screen.
const GLUE = "__GLUE__", WASM = "__WASM__";
const NAME = "press-loupe";

let tool;
const load = () => tool ??= (async () => {
  const glue = await import(new URL(GLUE, import.meta.url));
  await glue.default({ module_or_path: new URL(WASM, import.meta.url) });
  return glue;
})();

// An inert document inherits the page's policy, which would report every style and handler in the input although none
// of them is ever applied: their names are changed beforehand, inside tags only.
const quiet = html => html.replace(/<(\/?)style(?=[\s\/>])/gi, "<$1script").replace(/<[a-z][^<>]*>/gi, tag =>
  tag.replace(/"[^"]*"|'[^']*'|([\s\/])(style|on[a-z]+)(?=\s*=)/gi, (all, before, name) => name ? `${before}data-was-${name}` : all));

// The one place where text becomes a document: an inert one, whose scripts never run. Trusted Types want a name for it.
let policy;
const parse = html => {
  policy ??= globalThis.trustedTypes?.createPolicy(NAME, { createHTML: text => text });
  html = quiet(html);
  return new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, "text/html");
};

/** `value`, if it is text: the module's memory is no place for anything else. */
const words = (value, name) => {
  if (typeof value !== "string") throw new TypeError(`"${name}" is no text`);
  return value;
};

/** The script interface of one element: `element.loupe`. Everything that changes something is a promise. */
class Loupe {
  #element; #tool; #attached; #ready; #gone = false;
  constructor(element) { this.#element = element; this.#hold(this.#attach()); }
  #hold(promise) { promise.catch(() => {}); return this.#ready = promise; }
  #attach() {
    return this.#attached ??= (async () => {
      const glue = await load();
      // An element that was taken out and put back: the loupe that it had then leaves first.
      await leaving.get(this.#element);
      if (this.#gone) throw gone();
      this.#tool = glue.attach(this.#element, parse);
      await this.#tool.begin();
      return this;
    })().catch(error => { if (!this.#gone) failed(this.#element, error); throw error; }).finally(() => { delete document.documentElement.dataset.waiting; });
  }
  async #with(act) {
    await this.#attach();
    if (!this.#tool) throw gone();
    return act(this.#tool);
  }
  get ready() { return this.#ready; }
  get text() { return this.#tool?.text ?? ""; }
  get release() { return this.#tool?.release ?? null; }
  get state() { return this.#tool?.state ?? { name: this.#gone ? "gone" : "loading", reason: null }; }
  list() { return this.#tool?.list() ?? []; }
  links() { return this.#tool?.links() ?? []; }
  open(what) {
    const before = this.#ready, opening = this.#with(t => t.open(what ?? {})).then(() => this);
    // What could not be opened changes nothing: the release that was ready still is.
    opening.catch(() => { if (this.#ready === opening) this.#ready = before; });
    return this.#hold(opening);
  }
  tag(passage, tag, more) { return this.#with(t => t.tag(passage, words(tag, "tag"), more ?? {})); }
  change(id, what) { return this.#with(t => t.change(words(id, "id"), what ?? {})); }
  delete(id) { return this.#with(t => t.delete(words(id, "id"))); }
  link(from, to, kind) { return this.#with(t => t.link(words(from, "from"), words(to, "to"), words(kind, "kind"))); }
  unlink(id) { return this.#with(t => t.unlink(words(id, "id"))); }
  name(source, text) { return this.#with(t => t.name(words(source, "source"), words(text, "text"))); }
  undo() { return this.#with(t => t.undo()); }
  redo() { return this.#with(t => t.redo()); }
  export(format) { return this.#with(t => t.export(words(format ?? "json", "format"))); }
  preview(text) { return this.#with(t => t.preview(words(text, "text"))); }
  import(text, { signal } = {}) { return this.#with(t => { signal?.throwIfAborted(); return t.import(words(text, "text")); }); }
  settled() { return this.#with(t => t.settled()); }
  destroy() {
    this.#gone = true;
    if (loupes.get(this.#element) === this) loupes.delete(this.#element);
    const left = (this.#attached ?? Promise.resolve()).catch(() => {}).then(() => {
      const tool = this.#tool;
      this.#tool = undefined;
      tool?.destroy();
      tool?.free();
    });
    leaving.set(this.#element, left);
    return left;
  }
}
const gone = () => new DOMException("this loupe was destroyed; ask the element for another", "InvalidStateError");
const leaving = new WeakMap();

const loupes = new WeakMap();
const loupeOf = element => loupes.get(element) ?? loupes.set(element, new Loupe(element)).get(element);

/** Says in place, in one line, that the tool cannot run; the text stays as it is. */
function failed(element, error) {
  console.error(error);
  if (element.querySelector(":scope > [data-press-loupe-failed]")) return;
  // Half a tool would hide the text: a lone slot shows it.
  element.shadowRoot?.replaceChildren(document.createElement("slot"));
  const line = document.createElement("p");
  line.dataset.pressLoupeFailed = line.dataset.pressLoupeIgnore = "";
  line.setAttribute("role", "alert");
  line.textContent = `Pressloupe could not start here (${error?.message ?? error}). The text is complete; nothing that was kept is lost.`;
  element.append(line);
}

const near = globalThis.IntersectionObserver && new IntersectionObserver(entries => {
  for (const { isIntersecting, target } of entries) if (isIntersecting) { near.unobserve(target); loupeOf(target); }
}, { rootMargin: "400px" });

if (!customElements.get(NAME)) customElements.define(NAME, class extends HTMLElement {
  get loupe() { return loupeOf(this); }
  connectedCallback() { if (this.hasAttribute("start") || !near) loupeOf(this); else near.observe(this); }
  disconnectedCallback() {
    near?.unobserve(this);
    // An element that is only moved is back before this runs.
    queueMicrotask(() => { if (!this.isConnected) loupes.get(this)?.destroy(); });
  }
});

/** Puts the loupe on an element of your own; a promise of its script interface. */
export const mount = async (element, options = {}) => {
  for (const [name, value] of Object.entries(options)) if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  if (!("loupe" in element)) Object.defineProperty(element, "loupe", { configurable: true, get: () => loupeOf(element) });
  return element.loupe.ready;
};

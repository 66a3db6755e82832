// The loader: defines <press-loupe> and fetches the tool itself when one of them comes near the screen.
const GLUE = "__GLUE__", WASM = "__WASM__";
const NAME = "press-loupe";

let tool;
const load = () => tool ??= (async () => {
  const glue = await import(new URL(GLUE, import.meta.url));
  await glue.default({ module_or_path: new URL(WASM, import.meta.url) });
  return glue;
})();

// The one place where text becomes a document: an inert one, whose scripts never run. Trusted Types want a name for it.
let policy;
const parse = html => {
  policy ??= globalThis.trustedTypes?.createPolicy(NAME, { createHTML: text => text });
  return new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, "text/html");
};

/** The script interface of one element: `element.loupe`. Everything that changes something is a promise. */
class Loupe {
  #element; #tool; #attached; #ready;
  constructor(element) { this.#element = element; this.#ready = this.#attach(); this.#ready.catch(() => {}); }
  #attach() {
    return this.#attached ??= (async () => {
      const glue = await load();
      this.#tool = glue.attach(this.#element, parse);
      await this.#tool.begin();
      return this;
    })().catch(error => { failed(this.#element, error); throw error; }).finally(() => { delete document.documentElement.dataset.waiting; });
  }
  async #with(act) { await this.#attach(); return act(this.#tool); }
  get ready() { return this.#ready; }
  get text() { return this.#tool?.text ?? ""; }
  get release() { return this.#tool?.release ?? null; }
  get state() { return this.#tool?.state ?? "loading"; }
  list() { return this.#tool?.list() ?? []; }
  links() { return this.#tool?.links() ?? []; }
  open(what) { this.#ready = this.#with(t => t.open(what ?? {})).then(() => this); this.#ready.catch(() => {}); return this.#ready; }
  tag(passage, tag, more) { return this.#with(t => t.tag(passage, tag, more ?? {})); }
  change(id, what) { return this.#with(t => t.change(id, what ?? {})); }
  delete(id) { return this.#with(t => t.delete(id)); }
  link(from, to, kind) { return this.#with(t => t.link(from, to, kind)); }
  unlink(id) { return this.#with(t => t.unlink(id)); }
  name(source, text) { return this.#with(t => t.name(source, text)); }
  undo() { return this.#with(t => t.undo()); }
  redo() { return this.#with(t => t.redo()); }
  export(format) { return this.#with(t => t.export(format ?? "json")); }
  preview(text) { return this.#with(t => t.preview(text)); }
  import(text, { signal } = {}) { return this.#with(t => { signal?.throwIfAborted(); return t.import(text); }); }
  settled() { return this.#with(t => t.settled()); }
  async destroy() {
    const attached = this.#attached;
    loupes.delete(this.#element);
    if (attached) { await attached.catch(() => {}); this.#tool?.destroy(); this.#tool = undefined; }
  }
}

const loupes = new WeakMap();
const loupeOf = element => loupes.get(element) ?? loupes.set(element, new Loupe(element)).get(element);

/** Says in place, in one line, that the tool cannot run; the text stays as it is. */
function failed(element, error) {
  console.error(error);
  if (element.shadowRoot || element.querySelector(":scope > [data-press-loupe-failed]")) return;
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

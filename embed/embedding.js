// The dialog "Embed" of the standalone page: a way in, its options, the code for it, and how that looks.
import { DEFAULTS, SOME_RELEASE, WAYS, code, isAddress, put, query } from "./snippets.js";

// What is said here, in each language of the interface.
const WORDS = __WORDS__;
const NAME = "press-loupe-embedding";
/** How long nothing more is typed before the preview is loaded again. */
const REST_MILLISECONDS = 400;
/** From here on the preview stands beside the options, and begins as wide as a desktop. */
const WIDE = "(min-width: 64rem)";

const make = (name, properties = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in element && !key.includes("-")) element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
};
const box = (part, ...children) => make("div", { className: `${NAME}-${part}` }, ...children);
const said = (part, text = "") => make("p", { className: `${NAME}-${part}`, textContent: text });
const group = (legend, part, ...children) => make("fieldset", { className: `${NAME}-${part}` }, make("legend", { textContent: legend }), ...children);

let count = 0;
/** A labelled control; `hint` says more in a line below it. */
function field(label, control, hint) {
  control.id = `${NAME}-${++count}`;
  const parts = [make("label", { htmlFor: control.id, textContent: label }), control];
  if (hint) {
    const line = Object.assign(said("hint", hint), { id: `${control.id}-hint` });
    control.setAttribute("aria-describedby", line.id);
    parts.push(line);
  }
  return box("field", ...parts);
}

/** What was chosen; it is there again when the dialog is opened again, be it in another language. */
const here = new URL(".", location.href).href;
const options = { ...DEFAULTS }, isWide = matchMedia(WIDE).matches;
let way = "div", host = here, isFetched = false, width = isWide ? "desktop" : "phone";
const set = name => value => { options[name] = value; };

/** What was chosen, as far as it counts: an address that was typed does only where one is asked for. */
const chosen = () => ({ ...options, src: isFetched || way === "frame" ? options.src.trim() : "" });

/** The dialog in a language, which runs in the direction `dir`. */
function made(lang, dir) {
  const words = WORDS[lang];

  /** A line of text; what is no address is said to be none. */
  function line(label, value, take, { hint, placeholder = "", isForAddress = false } = {}) {
    const input = make("input", { type: "text", value, placeholder, spellcheck: false, autocomplete: "off", dir: isForAddress ? "ltr" : "auto" });
    const made = field(label, input, hint), wrong = said("wrong", words.noAddress);
    if (isForAddress) {
      input.inputMode = "url";
      wrong.id = `${input.id}-wrong`;
      wrong.hidden = true;
      input.setAttribute("aria-errormessage", wrong.id);
      made.append(wrong);
    }
    input.addEventListener("input", () => {
      const text = input.value, isFine = !isForAddress || !text.trim() || isAddress(text);
      wrong.hidden = isFine;
      input.setAttribute("aria-invalid", String(!isFine));
      take(isFine ? text : "");
      follow();
    });
    return made;
  }

  /** A choice that can be ticked, or one of several under the same `group`. */
  function tick(label, isChecked, take, group) {
    const input = make("input", { type: group ? "radio" : "checkbox", checked: isChecked, name: group ? `${NAME}-${group}` : "" });
    input.addEventListener("change", () => { take(input.checked); follow(); });
    return make("label", { className: `${NAME}-choice` }, input, make("span", { textContent: label }));
  }

  function menu(label, values, value, take, hint) {
    const select = make("select", {}, ...values.map(([name, words]) => make("option", { value: name, textContent: words })));
    select.value = value;
    select.addEventListener("change", () => { take(select.value); follow(); });
    return field(label, select, hint);
  }

  const about = said("small");
  const address = line(words.address, options.src, set("src"), { isForAddress: true, placeholder: SOME_RELEASE, hint: put(words.addressHint, { example: "/release.html" }) });
  const kinds = box("choices",
    tick(words.inThePage, !isFetched, () => { isFetched = false; }, "release"),
    tick(words.isFetched, isFetched, () => { isFetched = true; }, "release"));

  /** A tag: whether it is offered, and how the page calls it. */
  function offered([tag, option, name, labelOf]) {
    const isOffered = () => options.tags.split(" ").includes(tag);
    const label = make("input", { type: "text", placeholder: name, value: options[option], disabled: !isOffered(), "aria-label": labelOf, autocomplete: "off", dir: "auto" });
    label.addEventListener("input", () => { options[option] = label.value; follow(); });
    const choice = tick(name, isOffered(), isOn => {
      const others = options.tags.split(" ").filter(one => one && one !== tag);
      // A loupe without any tag is a read-only one, and that is another option.
      if (!isOn && !others.length) { choice.firstChild.checked = true; return; }
      options.tags = tags.map(([one]) => one).filter(one => others.includes(one) || one === tag && isOn).join(" ");
      label.disabled = !isOn;
    });
    return box("tag", choice, label);
  }
  const tags = [
    ["claim", "labelClaim", words.claim, words.labelOfClaim],
    ["source", "labelSource", words.source, words.labelOfSource],
    ["speculation", "labelSpeculation", words.speculation, words.labelOfSpeculation],
  ];

  const hosted = line(put(words.folder, { file: "press-loupe.js" }), host, value => { host = value || here; }, { isForAddress: true, hint: words.folderHint });
  const more = make("details", { className: `${NAME}-more` }, make("summary", { textContent: words.moreOptions }), box("fields",
    line(words.releaseId, options.releaseId, set("releaseId"), { hint: words.releaseIdHint }),
    tick(words.readonly, options.readonly, set("readonly")),
    line(words.annotations, options.annotations, set("annotations"), { isForAddress: true, hint: words.annotationsHint }),
    group(words.tags, "tags", ...tags.map(offered)),
    line(words.labelStart, options.labelStart, set("labelStart")),
    menu(words.kept, [["local", words.keptLocal], ["none", words.keptNone]], options.storage, set("storage"), put(words.keptHint, { option: "storage", value: "local" })),
    hosted));

  const text = make("textarea", { readOnly: true, rows: 7, spellcheck: false, className: `${NAME}-code`, dir: "ltr" });
  const copied = make("span", { className: `${NAME}-copied`, role: "status" });
  const copy = make("button", { type: "button", className: `${NAME}-main`, textContent: words.copy });
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.value);
      copied.textContent = words.copied;
    } catch {
      // No clipboard here, or not allowed: what is selected is one key away.
      text.focus();
      text.select();
      copied.textContent = words.selected;
    }
  });
  const needs = said("small");

  const stage = box("stage"), blocked = said("wrong", put(words.blocked, { file: "embed.html", policy: "frame-src 'self'" }));
  blocked.setAttribute("role", "status");
  blocked.hidden = true;
  let loaded = "";
  function preview() {
    const { src, ...rest } = chosen();
    // What is tried here is never kept.
    const given = new URL(`embed.html?${query({ ...rest, src: src || "./index.html", storage: "none" })}`, here).href;
    if (given === loaded && stage.firstChild) return;
    loaded = given;
    // A frame that is sent elsewhere adds a step to the way back; a new one does not.
    const frame = make("iframe", { title: words.preview, src: given });
    frame.addEventListener("load", () => { blocked.hidden = Boolean(frame.contentDocument); });
    stage.replaceChildren(frame);
  }

  const show = wanted => { stage.dataset.width = width = wanted; };
  show(width);
  const widths = group(words.width, "widths",
    tick(words.phone, width === "phone", () => show("phone"), "width"),
    tick(words.desktop, width === "desktop", () => show("desktop"), "width"));

  /** Makes the code anew, at once, and the preview when nothing more is typed. */
  let timer;
  function follow() {
    // Where an address is still to be typed, the code shows where it goes.
    const now = { ...chosen(), ...isFetched && !options.src.trim() && { src: SOME_RELEASE } }, { place, needs: asks } = WAYS[way], isFrame = way === "frame";
    kinds.hidden = isFrame;
    address.hidden = !isFrame && !isFetched;
    hosted.hidden = way === "wordpress" || way === "hugo";
    const written = code(way, words, now, host);
    if (text.value !== written) copied.textContent = "";
    text.value = written;
    about.textContent = place(words, now, host);
    needs.textContent = asks(words, now, host);
    clearTimeout(timer);
    timer = setTimeout(() => { if (dialog.open) preview(); }, REST_MILLISECONDS);
  }

  const close = make("button", { type: "button", className: `${NAME}-quiet`, textContent: words.close });
  close.addEventListener("click", () => dialog.close());

  const codeName = make("label", { textContent: words.code, className: `${NAME}-name` });
  text.id = codeName.htmlFor = `${NAME}-text`;
  const title = make("h2", { id: `${NAME}-title`, textContent: words.title });
  const dialog = make("dialog", { className: NAME, lang, dir, "aria-labelledby": title.id }, box("inside",
    box("head", title, close),
    box("columns",
      box("column",
        group(words.wayIn, "ways", ...Object.entries(WAYS).map(([name, { label }]) => tick(label(words), name === way, () => { way = name; }, "way"))),
        group(words.release, "release", kinds, address),
        box("pair",
          menu(words.theme, [["auto", words.themeAuto], ["light", words.light], ["dark", words.dark]], options.theme, set("theme")),
          tick(words.start, options.start, set("start"))),
        more),
      box("column",
        box("result",
          box("line", codeName, copied, copy), text, about, needs),
        make("section", { className: `${NAME}-preview`, "aria-label": words.preview },
          box("line", make("h3", { textContent: words.preview }), widths), stage, blocked,
          said("small", words.notKept))))));
  // A press beside the controls must not put the focus on the page behind, which would take the next key for its own.
  dialog.firstChild.tabIndex = -1;
  // Nor may it open what is pasted or dropped here.
  for (const name of ["paste", "dragover", "drop"]) dialog.addEventListener(name, event => event.stopPropagation());
  // Only the backdrop is the dialog itself; everything else is inside.
  dialog.addEventListener("click", event => { if (event.target === dialog) dialog.close(); });
  dialog.addEventListener("close", () => {
    clearTimeout(timer);
    stage.replaceChildren();
    dialog.remove();
    const { element, from } = opener;
    // The item of a menu is gone with its menu: then to what opens that.
    const back = from?.isConnected ? from : element.shadowRoot?.querySelector(".narrow > button");
    back?.focus();
  });
  return { lang, dialog, follow, preview };
}

let sheet;
const styled = () => sheet ??= new Promise(done => {
  const link = make("link", { rel: "stylesheet", href: new URL("./embedding.css", import.meta.url).href });
  link.addEventListener("load", done);
  // Without its sheet it is plain, and works.
  link.addEventListener("error", done);
  document.head.append(link);
});

let shown, opener;
/** Opens the dialog over `element`, in the language it speaks; afterwards the focus goes back to `from`. */
export async function show(element, from) {
  await styled();
  if (shown?.dialog.open) return;
  opener = { element, from };
  const { lang, dir } = element.shadowRoot.querySelector(".house");
  if (shown?.lang !== lang) shown = made(lang, dir);
  document.body.append(shown.dialog);
  shown.follow();
  shown.dialog.showModal();
  shown.dialog.querySelector(`.${NAME}-ways input:checked`).focus();
  shown.preview();
}

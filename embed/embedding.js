// The dialog "Embed" of the standalone page: a way in, its options, the code for it, and how that looks.
import { DEFAULTS, SOME_RELEASE, WAYS, code, isAddress, query } from "./snippets.js";

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

/** What was chosen; it is there again when the dialog is opened again. */
const here = new URL(".", location.href).href;
const options = { ...DEFAULTS }, labels = { claim: "Claim", source: "Source", speculation: "Speculation" };
let way = "div", host = here, isFetched = false;

/** What was chosen, as far as it counts: an address that was typed does only where one is asked for. */
const chosen = () => ({ ...options, src: isFetched || way === "frame" ? options.src.trim() : "" });

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

/** A line of text; what is no address is said to be none. */
function line(label, value, take, { hint, placeholder = "", isForAddress = false } = {}) {
  const input = make("input", { type: "text", value, placeholder, spellcheck: false, autocomplete: "off" });
  const made = field(label, input, hint), wrong = said("wrong", "This is no address of the web.");
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

const group = (legend, part, ...children) => make("fieldset", { className: `${NAME}-${part}` }, make("legend", { textContent: legend }), ...children);
const set = name => value => { options[name] = value; };

const about = said("small");
const address = line("Address of the release", options.src, set("src"), { isForAddress: true, placeholder: SOME_RELEASE, hint: "HTML, Markdown or text; whole, or from the root of the site: /release.html" });
const kinds = box("choices",
  tick("Its text stands in the page", !isFetched, () => { isFetched = false; }, "release"),
  tick("It is fetched from an address", isFetched, () => { isFetched = true; }, "release"));

/** A tag: whether it is offered, and how the page calls it. */
function offered(tag) {
  const label = make("input", { type: "text", placeholder: labels[tag], "aria-label": `Label of ${labels[tag]}`, autocomplete: "off" });
  label.addEventListener("input", () => { options[`label${labels[tag]}`] = label.value; follow(); });
  const choice = tick(labels[tag], true, isOn => {
    const others = options.tags.split(" ").filter(one => one && one !== tag);
    // A loupe without any tag is a read-only one, and that is another option.
    if (!isOn && !others.length) { choice.firstChild.checked = true; return; }
    options.tags = Object.keys(labels).filter(one => others.includes(one) || one === tag && isOn).join(" ");
    label.disabled = !isOn;
  });
  return box("tag", choice, label);
}

const hosted = line("Folder of press-loupe.js", host, value => { host = value || here; }, { isForAddress: true, hint: "Where the files of Pressloupe lie: here, or on a site of your own." });
const more = make("details", { className: `${NAME}-more` }, make("summary", { textContent: "More options" }), box("fields",
  line("Name of the release", options.releaseId, set("releaseId"), { hint: "Under which readings are filed. Without it: the page’s address." }),
  tick("Read-only: readers look and export, and change nothing", options.readonly, set("readonly")),
  line("Annotations to show", options.annotations, set("annotations"), { isForAddress: true, hint: "Address of a collection as “Export” writes it." }),
  group("Tags offered, and their labels", "tags", ...Object.keys(labels).map(offered)),
  line("Label of the button “Read with the loupe”", options.labelStart, set("labelStart")),
  menu("What readers mark is kept", [["local", "In their browser"], ["none", "Nowhere, until they agree"]], options.storage, set("storage"), "Once a reader has agreed, set the option storage to local: what was marked is then kept."),
  hosted));

const text = make("textarea", { readOnly: true, rows: 7, spellcheck: false, className: `${NAME}-code` });
const copied = make("span", { className: `${NAME}-copied`, role: "status" });
const copy = make("button", { type: "button", className: `${NAME}-main`, textContent: "Copy" });
copy.addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(text.value);
    copied.textContent = "Copied";
  } catch {
    // No clipboard here, or not allowed: what is selected is one key away.
    text.focus();
    text.select();
    copied.textContent = "Selected: press Ctrl+C (⌘C on a Mac) to copy";
  }
});
const needs = said("small");

const stage = box("stage"), blocked = said("wrong", "Nothing can be shown here: the host does not let this page frame embed.html (it needs frame-src 'self' in the Content-Security-Policy).");
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
  const frame = make("iframe", { title: "Preview", src: given });
  frame.addEventListener("load", () => { blocked.hidden = Boolean(frame.contentDocument); });
  stage.replaceChildren(frame);
}

const isWide = matchMedia(WIDE).matches;
stage.dataset.width = isWide ? "desktop" : "phone";
const widths = group("Width of the preview", "widths",
  tick("Phone", !isWide, () => { stage.dataset.width = "phone"; }, "width"),
  tick("Desktop", isWide, () => { stage.dataset.width = "desktop"; }, "width"));

/** Makes the code anew, at once, and the preview when nothing more is typed. */
let timer;
function follow() {
  // Where an address is still to be typed, the code shows where it goes.
  const now = { ...chosen(), ...isFetched && !options.src.trim() && { src: SOME_RELEASE } }, { put: place, needs: asks } = WAYS[way], isFrame = way === "frame";
  kinds.hidden = isFrame;
  address.hidden = !isFrame && !isFetched;
  hosted.hidden = way === "wordpress" || way === "hugo";
  const written = code(way, now, host);
  if (text.value !== written) copied.textContent = "";
  text.value = written;
  about.textContent = place(now, host);
  needs.textContent = asks(now, host);
  clearTimeout(timer);
  timer = setTimeout(() => { if (dialog.open) preview(); }, REST_MILLISECONDS);
}

const close = make("button", { type: "button", className: `${NAME}-quiet`, textContent: "Close" });
close.addEventListener("click", () => dialog.close());

const codeName = make("label", { textContent: "Code", className: `${NAME}-name` });
text.id = codeName.htmlFor = `${NAME}-text`;
const title = make("h2", { id: `${NAME}-title`, textContent: "Embed" });
const dialog = make("dialog", { className: NAME, "aria-labelledby": title.id }, box("inside",
  box("head", title, close),
  box("columns",
    box("column",
      group("Way in", "ways", ...Object.entries(WAYS).map(([name, { label }]) => tick(label, name === way, () => { way = name; }, "way"))),
      group("Release", "release", kinds, address),
      box("pair",
        menu("Theme", [["auto", "As the page’s own text"], ["light", "Light"], ["dark", "Dark"]], options.theme, set("theme")),
        tick("Start at once, without a button", options.start, set("start"))),
      more),
    box("column",
      box("result",
        box("line", codeName, copied, copy), text, about, needs),
      make("section", { className: `${NAME}-preview`, "aria-label": "Preview" },
        box("line", make("h3", { textContent: "Preview" }), widths), stage, blocked,
        said("small", "What you mark in it is not kept."))))));
// A press beside the controls must not put the focus on the page behind, which would take the next key for its own.
dialog.firstChild.tabIndex = -1;
// Nor may it open what is pasted or dropped here.
for (const name of ["paste", "dragover", "drop"]) dialog.addEventListener(name, event => event.stopPropagation());
// Only the backdrop is the dialog itself; everything else is inside.
dialog.addEventListener("click", event => { if (event.target === dialog) dialog.close(); });

let opener;
dialog.addEventListener("close", () => {
  clearTimeout(timer);
  stage.replaceChildren();
  dialog.remove();
  const { element, from } = opener, buttons = [...element.shadowRoot?.querySelectorAll("button") ?? []];
  // The item of a menu is gone with its menu: then to what opens that.
  const back = from?.isConnected ? from : buttons.find(button => button.checkVisibility() && ["Embed", "More"].includes(button.ariaLabel ?? button.textContent));
  back?.focus();
});

let sheet;
const styled = () => sheet ??= new Promise(done => {
  const link = make("link", { rel: "stylesheet", href: new URL("./embedding.css", import.meta.url).href });
  link.addEventListener("load", done);
  // Without its sheet it is plain, and works.
  link.addEventListener("error", done);
  document.head.append(link);
});

/** Opens the dialog over `element`; afterwards the focus goes back to `from`. */
export async function show(element, from) {
  await styled();
  if (dialog.open) return;
  opener = { element, from };
  document.body.append(dialog);
  follow();
  dialog.showModal();
  dialog.querySelector(`.${NAME}-ways input:checked`).focus();
  preview();
}

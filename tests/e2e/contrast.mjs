// Contrast as WCAG 2.2 defines it, of the colours that the browser has resolved.

/**
 * Puts `window.contrast` into a page. Runs there; nothing of it knows a colour of ours.
 *
 * Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance; contrast ratio:
 * https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio; layers over each other: source-over,
 * https://www.w3.org/TR/compositing-1/#simplealphacompositing.
 */
function tools() {
  /** [red, green, blue, alpha], each from 0 to 1. */
  const colour = text => {
    if (text === 'transparent') return [0, 0, 0, 0];
    const srgb = /^color\(srgb ([^)]+)\)$/.exec(text), rgb = /^rgba?\(([^)]+)\)$/.exec(text);
    const numbers = (srgb ?? rgb)?.[1].split(/[\s,/]+/).filter(Boolean).map(Number);
    if (!numbers || numbers.some(Number.isNaN)) throw new Error(`no colour: ${text}`);
    const [red, green, blue, alpha = 1] = numbers, scale = srgb ? 1 : 255;
    return [red / scale, green / scale, blue / scale, alpha];
  };
  const over = (top, below) => {
    const alpha = top[3] + below[3] * (1 - top[3]);
    return alpha === 0 ? [0, 0, 0, 0] : [0, 1, 2].map(nth => (top[nth] * top[3] + below[nth] * below[3] * (1 - top[3])) / alpha).concat(alpha);
  };
  const luminance = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  /** The element around another in the tree that is painted: slots and shadow roots included. */
  const around = element => element.assignedSlot ?? element.parentElement ?? (element.getRootNode() instanceof ShadowRoot ? element.getRootNode().host : null);
  const isDialog = element => element.matches('dialog:modal, [popover]:popover-open');

  /**
   * What may lie behind an element: every colour that its own and the outer backgrounds can give together. `inner` is the
   * background of the element itself; without it only what is around counts. Of a gradient each colour counts, and what
   * text may lie under a bar that lets something through.
   */
  const behind = (element, { inner = true } = {}) => {
    const layers = [];
    let through = 1;
    for (let at = inner ? element : around(element); at; at = around(at)) {
      const style = getComputedStyle(at), own = colour(style.backgroundColor);
      const gradient = [...style.backgroundImage.matchAll(/(?:rgba?|color)\([^()]*\)/g)].map(([text]) => colour(text));
      if (gradient.length) layers.push(gradient);
      layers.push([own]);
      if (own[3] > 0 && own[3] < 1 && ['sticky', 'fixed'].includes(style.position)) layers.push([[0, 0, 0, 0], colour(getComputedStyle(document.documentElement).color)]);
      if (own[3] === 1) { through = 0; break; }
      // A top layer lies on the page, not on what its element is in.
      if (isDialog(at)) break;
    }
    if (through) layers.push([colour(getComputedStyle(document.documentElement).backgroundColor)], [matchMedia('(prefers-color-scheme: dark)').matches && getComputedStyle(document.documentElement).colorScheme.includes('dark') ? [0.07, 0.07, 0.07, 1] : [1, 1, 1, 1]]);
    return layers.reduceRight((below, layer) => layer.flatMap(top => below.map(one => over(top, one))), [[1, 1, 1, 1]]);
  };
  /** The colour of an element's text: that of a picture is its fill. */
  const ink = (element, pseudo) => {
    const style = getComputedStyle(element, pseudo);
    return colour(element instanceof SVGElement ? style.fill : style.color);
  };
  /** The least contrast of a colour on what is behind it. */
  const least = (top, backgrounds) => Math.min(...backgrounds.map(below => ratio(over(top, below), below)));
  const isLarge = element => {
    const style = getComputedStyle(element), size = Number.parseFloat(style.fontSize);
    return size >= 24 || size >= 18.66 && Number(style.fontWeight) >= 700;
  };
  /** The contrast of an element's text and what it must be at least. */
  const text = (element, pseudo) => ({ is: least(ink(element, pseudo), behind(element)), needs: isLarge(element) ? 3 : 4.5 });
  window.contrast = { colour, over, ratio, around, behind, ink, least, text };
}

/** Puts the measuring tools into a page. */
export const measuring = page => page.evaluate(`(${tools})()`);

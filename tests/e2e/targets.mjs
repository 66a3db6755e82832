// The size of what is pressed: at least 24 pixels each way, or room enough around it (https://www.w3.org/TR/WCAG22/#target-size-minimum).

/** In a page: the targets that are too small, and how many there are. */
export function small(least) {
  const targets = [];
  const gather = root => {
    for (const one of root.querySelectorAll('*')) {
      if (one.shadowRoot) gather(one.shadowRoot);
      if (one.matches('button, input, select, textarea, summary, a[href], [role=link], [role=option]')) targets.push(one);
    }
  };
  gather(document);
  const isSeen = one => one.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && !one.closest('[inert]');
  const modal = targets.map(one => one.closest('dialog:modal')).find(Boolean);
  const around = one => one.parentElement ?? one.getRootNode().host;
  const isWithin = (one, outer) => { for (let at = one; at; at = around(at)) if (at === outer) return true; return !outer; };
  const label = one => one.matches('input') ? one.closest('label') ?? one : one;
  const boxes = targets.filter(one => isSeen(one) && isWithin(one, modal)).map(one => {
    // A label is pressed for its control.
    const own = one.getBoundingClientRect(), outer = label(one).getBoundingClientRect();
    const left = Math.min(own.left, outer.left), right = Math.max(own.right, outer.right), top = Math.min(own.top, outer.top), bottom = Math.max(own.bottom, outer.bottom);
    return { one, left, right, top, bottom, width: right - left, height: bottom - top };
  }).filter(box => box.width > 1 && box.height > 1);
  // Words in a sentence or a list of numbers: their size is that of the line (the exception "inline").
  const isInline = one => one.matches('a[href]') && getComputedStyle(one).display.startsWith('inline') && one.closest('p, dd, td, th, li, sup, q, blockquote');
  // Where a part of a picture stands says what it means (the exception "essential"); each leads where an item of a list does.
  const isDrawn = one => one instanceof SVGElement;
  const distance = (box, other) => Math.hypot(Math.max(0, other.left - box.x, box.x - other.right), Math.max(0, other.top - box.y, box.y - other.bottom));
  const wrong = [];
  for (const box of boxes) {
    if (box.width >= least - 0.1 && box.height >= least - 0.1 || isInline(box.one) || isDrawn(box.one)) continue;
    // What is around it may be pressed for it too.
    const far = least / 2 - 1;
    const isHit = (x, y) => box.one.contains(box.one.getRootNode().elementFromPoint(x, y));
    if (box.one.matches('.n')) {
      box.one.scrollIntoView({ block: 'center', behavior: 'instant' });
      const now = box.one.getBoundingClientRect(), x = now.left + now.width / 2, y = now.top + now.height / 2;
      if (isHit(x - far, y) && isHit(x + far, y) && isHit(x, y - far) && isHit(x, y + far)) continue;
    }
    if (least === 24) {
      const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
      const isClear = boxes.every(other => other === box || distance(middle, other) >= 12 && (other.width >= 24 && other.height >= 24 || Math.hypot((other.left + other.right) / 2 - middle.x, (other.top + other.bottom) / 2 - middle.y) >= 24));
      if (isClear) continue;
    }
    wrong.push(`${box.one.localName}.${box.one.getAttribute('class') ?? box.one.type ?? ''} “${(box.one.getAttribute('aria-label') ?? box.one.textContent).trim().slice(0, 30)}”: ${Math.round(box.width)} × ${Math.round(box.height)}`);
  }
  return { wrong, count: boxes.length };
}

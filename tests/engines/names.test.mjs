// The whole main job by roles and accessible names alone, as assistive technology has them: nothing is found by its
// markup or its place, and what is found is activated, not pointed at.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { emptied, fill, fine, inEachEngine, list, note, ready, site, until, visit, visitAnew } from './room.mjs';
import { NOTE, done, job } from './whole_job.mjs';

const PATIENCE = 10_000;

let host;
before(async () => { host = await site(); });
after(() => host?.close());

/** Everything on the page that can be seen and that may be a control or bear a name of its own, through all shadow roots. */
const candidates = (driver, within) => driver.executeScript(within => {
  const found = [];
  const walk = node => {
    for (const one of node.children) {
      if (one.checkVisibility() && (one.tabIndex >= 0 || one.role || one.localName === 'dialog')) found.push(one);
      if (one.shadowRoot) walk(one.shadowRoot);
      walk(one);
    }
  };
  walk(document);
  // What lies behind an open dialog is out of reach.
  const around = within ?? found.findLast(one => one.localName === 'dialog' && one.open);
  return around ? found.filter(one => around.contains(one)) : found;
}, within);

/** Whether something has left the page meanwhile; of what is in no tree WebKit's driver says nothing at all. */
const isGone = ({ name, message }) => name === 'StaleElementReferenceError' || name === 'DetachedShadowRootError' || !message;

class Names {
  activated = 0;
  #driver;
  constructor(driver) { this.#driver = driver; }
  /** The things of this role whose name is `name`, or fits it where that is a function. */
  async all(role, name, within) {
    const fits = name instanceof Function ? name : label => label === name;
    const one = async element => {
      try {
        if (!fits(await element.getAccessibleName())) return [];
        return [role].flat().includes(await element.getAriaRole()) ? [element] : [];
      } catch (error) {
        return isGone(error) ? [] : Promise.reject(error);
      }
    };
    try {
      return (await Promise.all((await candidates(this.#driver, within)).map(one))).flat();
    } catch (error) {
      return isGone(error) ? [] : Promise.reject(error);
    }
  }
  async find(role, name, within = null) {
    for (const end = Date.now() + PATIENCE; ;) {
      const [found] = await this.all(role, name, within);
      if (found) return found;
      if (Date.now() > end) throw new Error(`nothing of the role "${role}" is named "${name}"`);
    }
  }
  /** Does what a screen reader does with a control that is chosen. */
  async activate(role, name, within = null) {
    this.activated++;
    await this.#driver.executeScript('arguments[0].click()', await this.find(role, name, within));
  }
  /** Puts a text into a field, as dictation does. */
  async write(name, words) {
    this.activated++;
    await fill(this.#driver, await this.find('textbox', name), words);
  }
}

inEachEngine('the whole job by names', (engine, name) => {
  test('open, tag, note, link, change, export, import', async t => {
    const driver = engine();
    await visitAnew(driver, host.address);
    const work = await job(driver, t), names = new Names(driver), [source, claim] = work.passages;
    const open = async () => {
      await names.activate('button', 'Open');
      await names.find('dialog', 'Open a release');
      await names.write('Pasted text', work.text);
      await names.activate('button', 'Open the text');
      await until(driver, 'the release', title => document.querySelector('press-loupe').loupe.release.title === title, work.title);
      await ready(driver);
    };
    await open();
    await names.find('region', 'Release');
    await names.find('region', 'Annotations');
    for (const { tag, from, to } of work.passages) {
      await names.activate('button', 'Find a passage');
      await names.find('dialog', 'Find a passage');
      await names.write('It begins with', from);
      await names.write('It ends with (may be left empty)', to);
      await names.activate('button', label => label.includes(from));
      const toolbar = await names.find('toolbar', 'Tag the selection');
      await names.activate('button', tag === 'claim' ? 'Claim' : tag === 'source' ? 'Source' : 'Speculation', toolbar);
      await until(driver, 'the tag', quote => document.querySelector('press-loupe').loupe.list().some(one => one.quote.startsWith(quote)), from);
      // The annotation that was made is in hand, and its card says what can be done with it.
      if (from === claim.from) {
        await names.activate('button', 'Edit note');
        await names.write('Note', NOTE);
        await names.activate('button', 'Link to source…');
        await names.activate('option', label => label.startsWith(source.words));
      }
    }
    await names.activate('button', 'Speculation', await names.find('group', 'Change tag'));
    const made = await done(driver, work);

    await names.activate('button', 'Export');
    await names.find('dialog', 'Export');
    // A menu that opens by itself is a button in WebKit.
    await names.find(['combobox', 'button'], 'Format');
    const file = await (await names.find('textbox', 'The same as text')).getAttribute('value');
    await names.activate('button', 'Close');
    await emptied(driver);
    await driver.get('about:blank');
    await visit(driver, host.address);
    assert.deepEqual(await list(driver), []);
    await open();
    await names.activate('button', 'Import');
    await names.find('dialog', 'Import');
    await names.write('Or as text', file);
    await names.activate('button', 'Look at it');
    await until(driver, 'what is found', () => document.querySelector('press-loupe').shadowRoot.querySelector('.found')?.textContent.includes('5 annotations'));
    await names.activate('button', 'Import');
    await until(driver, 'the panel to close', () => !document.querySelector('press-loupe').shadowRoot.querySelector('dialog'));
    const { all } = await done(driver, work);
    assert.deepEqual(all.map(one => one.id), made.all.map(one => one.id));
    await fine(driver);
    note('names', name, `${names.activated} controls activated or written in`);
  });
});

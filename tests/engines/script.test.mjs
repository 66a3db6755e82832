// What a page's own script can do with the tool.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, fine, inEachEngine, painted, site, visitAnew } from './room.mjs';

const pages = {};
let host, plain;
before(async () => {
  host = await site();
  plain = await site(pages, { policy: null });
});
after(() => { host?.close(); plain?.close(); });

inEachEngine('the script interface', engine => {
  test('open, tag, change, link, undo, export, preview, import, and what is refused', async () => {
    const driver = engine();
    await visitAnew(driver, host.address);
    const told = await ask(driver, async () => {
      const element = document.querySelector('press-loupe'), { loupe } = element, events = [];
      for (const name of ['ready', 'change', 'saved']) element.addEventListener(`press-loupe:${name}`, event => events.push(event.type));
      await loupe.open({ text: 'Bridge 😀 opens\n\nThe bridge opened on Friday, Ada Brandt said. It might close again.', title: 'Bridge opens' });
      const claim = await loupe.tag({ quote: 'The bridge opened on Friday' }, 'claim', { note: 'Says who?' });
      const source = await loupe.tag({ quote: 'Ada Brandt' }, 'source');
      const guess = await loupe.tag({ start: 15, end: 18 }, 'speculation');
      await loupe.change(guess, { tag: 'claim' });
      await loupe.link(claim, source, 'attributed-to');
      await loupe.name(source, 'Ada Brandt, engineer');
      await loupe.undo();
      await loupe.redo();
      const [json] = await loupe.export('json'), [csv] = await loupe.export('csv'), text = await json.text();
      await loupe.delete(guess);
      const preview = await loupe.preview(text);
      await loupe.undo();
      const refused = [];
      for (const wrong of [() => loupe.tag({ quote: 'no such words' }, 'claim'), () => loupe.tag({ quote: 'Ada Brandt' }, 'verdict'), () => loupe.change(7, {}), () => loupe.import('{')]) refused.push(await wrong().then(() => null, error => error.constructor.name));
      await loupe.settled();
      const all = [...loupe.text];
      return {
        exact: loupe.list().every(one => all.slice(one.start, one.end).join('') === one.quote),
        list: loupe.list().map(one => [one.tag, one.quote, one.note]), links: loupe.links().map(one => one.kind),
        summary: (await loupe.summary()).sources.map(one => one.name), state: loupe.state.name, title: loupe.release.title,
        name: json.name, total: JSON.parse(text).total, csv: (await csv.text()).includes('Says who?'), preview: [preview.new, preview.same], refused, events: [...new Set(events)].sort(),
      };
    });
    assert.deepEqual(told, {
      exact: true, // an emoji is one code point
      list: [['claim', 'The bridge opened on Friday', 'Says who?'], ['claim', 'The', ''], ['source', 'Ada Brandt', '']], links: ['attributed-to'],
      summary: ['Ada Brandt, engineer'], state: 'saved', title: 'Bridge opens',
      name: 'bridge-opens.jsonld', total: 4, csv: true, preview: [1, 2], refused: ['DOMException', 'TypeError', 'TypeError', 'DOMException'],
      events: ['press-loupe:change', 'press-loupe:ready', 'press-loupe:saved'],
    });
    assert.ok((await painted(driver, 'source')).includes('Ada Brandt'));
    await fine(driver);
  });

  test('in what is exported as a page, tags are told apart by their lines', async () => {
    const driver = engine();
    await visitAnew(driver, host.address);
    const files = await ask(driver, async () => {
      const { loupe } = document.querySelector('press-loupe');
      for (const [quote, tag] of [['has left a way out', 'claim'], ['Sergei Lavrov', 'source'], ['could take it', 'speculation']]) await loupe.tag({ quote }, tag);
      return Promise.all(['html', 'report'].map(async format => (await loupe.export(format))[0].text()));
    });
    for (const file of files) {
      pages['/exported.html'] = [200, 'text/html; charset=utf-8', file];
      await driver.get(`${plain.origin}/exported.html`);
      const styles = await ask(driver, () => ['claim', 'source', 'speculation'].map(tag => getComputedStyle(document.querySelector(`mark.${tag}`))).map(style => [style.textDecorationLine, style.textDecorationStyle].join()));
      assert.deepEqual(styles, ['underline,solid', 'underline,double', 'underline,wavy']);
    }
  });

  test('mounted on an element of the page, and taken off it', async () => {
    const driver = engine();
    await visitAnew(driver, host.address);
    const told = await ask(driver, async () => {
      const element = document.createElement('section'), words = document.createElement('p');
      words.textContent = 'The council said so.';
      element.append(words);
      document.body.append(element);
      const before = element.outerHTML, { mount } = await import('/some/path/press-loupe.js');
      const loupe = await mount(element, { releaseId: 'mine', start: true });
      await loupe.tag({ quote: 'The council' }, 'source');
      const [name] = loupe.list().map(one => one.quote), { id } = loupe.release;
      await loupe.destroy();
      return { name, id, same: element.outerHTML === before, state: loupe.state.name };
    });
    assert.deepEqual(told, { name: 'The council', id: 'mine', same: true, state: 'gone' });
    await fine(driver);
  });
});

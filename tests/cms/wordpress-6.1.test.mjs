// Debian's WordPress 6.1, with the plugin as it is handed out: a zip with the tool in it, uploaded by the form.
import fs from 'node:fs';
import path from 'node:path';
import { DIST } from '../e2e/room.mjs';
import { EMBED, run } from './cms.mjs';
import { check } from './wordpress.mjs';

await check({
  name: 'WordPress 6.1',
  env: { FLAVOUR: 'debian' },
  themes: ['twentytwentythree', 'twentytwentyone', 'twentytwentytwo'],
  install: async ({ page, site, www, cms }) => {
    // An earlier run's is in the way.
    fs.rmSync(path.join(www, 'wp-content/plugins/press-loupe'), { recursive: true, force: true });
    await page.goto(`${site}/wp-admin/plugins.php`);
    const folder = path.join(path.dirname(cms.written('press-loupe.txt', '')), 'press-loupe'), zip = `${folder}.zip`;
    fs.rmSync(folder, { recursive: true, force: true });
    fs.cpSync(path.join(EMBED, 'wordpress'), folder, { recursive: true });
    fs.cpSync(DIST, path.join(folder, 'dist'), { recursive: true });
    await run('python3', ['-m', 'zipfile', '-c', zip, folder]);
    await page.goto(`${site}/wp-admin/plugin-install.php?tab=upload`);
    await page.getByLabel('Plugin zip file').setInputFiles(zip);
    await page.getByRole('button', { name: 'Install Now' }).click();
    await page.getByRole('link', { name: 'Activate Plugin' }).click();
    await page.getByText('Plugin activated.').waitFor();
  },
});

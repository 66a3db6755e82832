// WordPress 6.7, with nothing but the one PHP file: the tool itself lies at another origin, which wp-config.php names.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { EMBED } from './cms.mjs';
import { check } from './wordpress.mjs';

await check({
  name: 'WordPress 6.7',
  env: { FLAVOUR: 'npm' },
  themes: ['twentytwentyfour', 'twentytwentythree', 'twentytwentytwo'],
  install: async ({ page, site, www, hosted }) => {
    const config = path.join(www, 'wp-config.php'), plugins = `${site}/wp-admin/plugins.php`;
    const without = fs.readFileSync(config, 'utf8').replace(/define\('PRESS_LOUPE_URL'.*\n/, '');
    fs.writeFileSync(config, without);
    fs.copyFileSync(path.join(EMBED, 'wordpress/press-loupe.php'), path.join(www, 'wp-content/plugins/press-loupe.php'));
    // PHP looks at a changed file again when some seconds have gone.
    const complains = async isExpected => {
      for (let tries = 0; ; tries++) {
        await page.goto(plugins);
        if (await page.getByText('Pressloupe has no script').isVisible() === isExpected) return;
        assert.ok(tries < 20, `the plugin ${isExpected ? 'says' : 'does not say'} that there is no script`);
        await page.waitForTimeout(500);
      }
    };
    await page.goto(plugins);
    const activate = page.locator('tr[data-plugin="press-loupe.php"] .activate a');
    if (await activate.count()) await activate.click();
    await complains(true);
    fs.writeFileSync(config, without.replace('<?php\n', `<?php\ndefine('PRESS_LOUPE_URL', '${hosted.origin}/loupe/press-loupe.js');\n`));
    await complains(false);
  },
});

import AxeBuilder from '@axe-core/playwright';
import { openScreens, test } from '../support/open-screens.ts';
import { goTo } from '../support/screens.ts';
import { changeSettings } from '../support/settings.ts';
test('debug', async ({ shell }) => {
  const s = await openScreens(shell, { language: 'el' });
  await changeSettings(s.page, { theme: 'dark' });
  await goTo(s.page, '/field-card');
  await s.page.waitForTimeout(500);
  const { violations } = await new AxeBuilder({ page: s.page }).setLegacyMode().withRules(['color-contrast']).analyze();
  for (const v of violations) for (const n of v.nodes.slice(0, 5)) console.log(n.target.join(' '), JSON.stringify(n.any[0]?.data), n.any[0]?.relatedNodes?.map((r) => r.html.slice(0, 120)));
  await s.page.screenshot({ path: '/tmp/w/help-look/card.png' });
  console.log(JSON.stringify(await s.page.evaluate(() => [...document.querySelectorAll('[data-panel]')].map((p) => { const r = p.getBoundingClientRect(); return [p.getAttribute('data-panel'), r.x | 0, r.y | 0, r.width | 0, r.height | 0, p.scrollHeight, p.clientHeight, getComputedStyle(p).color]; }))));
  await s.close();
});

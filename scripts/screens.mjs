// `npm run screens`: captures every screen in every language, theme and size into out/screens.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { provideDisplay } from './lib/display.mjs';
import { photographHelp } from './lib/help-pictures.mjs';
import {
  beginAgain,
  beginDraft,
  photograph,
  resize,
  settle,
  show,
  waitForSystem,
} from './lib/photographer.mjs';
import { at, out } from './lib/places.mjs';
import { prepareDevelopmentBuild } from './lib/prepare.mjs';
import { runScript, say } from './lib/say.mjs';
import { wordsIn } from './lib/screen-acts.mjs';
import { languages, screens, sizes, themes } from './lib/screen-list.mjs';
import { makeUsedData, needsUsedData, openStart, startNames } from './lib/screen-starts.mjs';
import { setUp } from './lib/set-up.mjs';
import { photographWeb } from './lib/web-pictures.mjs';

const usage = `npm run screens -- [--screen home …] [--lang el …] [--theme dark …] [--size 1024x640 …]   into out/screens/
npm run screens -- --readme                                                         into docs/pictures/
npm run screens -- --web [--lang el …] [--theme dark …]                              the page of a kit in browsers, into out/screens/
npm run screens -- --help-pictures [--lang el …]                                    into renderer/features/help/pictures/`;

const many = { type: 'string', multiple: true };
const options = {
  screen: many,
  lang: many,
  theme: many,
  size: many,
  readme: { type: 'boolean', default: false },
  web: { type: 'boolean', default: false },
  'help-pictures': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};

await runScript(async () => {
  const { values } = parseArgs({ options });
  if (values.help) {
    say(usage);
    return 0;
  }
  const runtime = await setUp();
  await prepareDevelopmentBuild(runtime);
  const endDisplay = await provideDisplay();
  const wanted = {
    screens: screens.filter(({ name }) => values.screen?.includes(name) ?? true),
    languages: Object.keys(languages).filter((language) => values.lang?.includes(language) ?? true),
    themes: themes.filter((theme) => values.theme?.includes(theme) ?? true),
    sizes: Object.entries(sizes).filter(([name]) => values.size?.includes(name) ?? true),
  };
  const missed = await photographWanted(runtime, values, wanted).finally(endDisplay);
  for (const name of missed) say(`Not photographed: ${name}`);
  return missed.length === 0 ? 0 : 1;
});

async function photographWanted(runtime, values, wanted) {
  if (values.readme) return await photographReadme(runtime);
  if (values.web) {
    await photographWeb(wanted.languages, wanted.themes);
    return [];
  }
  if (values['help-pictures']) return await photographTasks(runtime, wanted.languages);
  return await photographAll(runtime, wanted);
}

/** The pictures of Help; together they must stay small. */
async function photographTasks(runtime, wanted) {
  let bytes = 0;
  for (const language of wanted)
    await withStarts(
      runtime,
      { language, country: languages[language] },
      ['used'],
      async (_name, program) => {
        bytes += await photographHelp(program, language, wordsIn(language));
      },
    );
  const limitBytes = (3_000_000 * wanted.length) / Object.keys(languages).length;
  say(`Pictures of Help: ${Math.round(bytes / 1000)} kB`);
  return bytes > limitBytes ? ['the pictures of Help: they are too large'] : [];
}

async function photographAll(runtime, wanted) {
  const missed = [];
  for (const language of wanted.languages) {
    const names = startNames.filter((name) => wanted.screens.some(({ start }) => start === name));
    await withStarts(runtime, { language, country: languages[language] }, names, async (name, program) => {
      const list = wanted.screens.filter(({ start }) => start === name);
      for (const theme of wanted.themes) {
        await program.setTheme(theme);
        for (const [sizeName, size] of wanted.sizes) {
          await resize(program, size);
          for (const screen of list) {
            const picture = `${screen.name}-${language}-${theme}-${sizeName}`;
            const isTaken = await take(program, screen, language, out('screens', `${picture}.png`));
            if (!isTaken) missed.push(picture);
          }
        }
      }
      say(`${language}, ${name}: done`);
    });
  }
  return missed;
}

/** The README shows one picture: Home, in English, by day. */
async function photographReadme(runtime) {
  const home = screens.find(({ name }) => name === 'home');
  const missed = [];
  await withStarts(
    runtime,
    { language: 'en', country: languages.en },
    [home.start],
    async (_name, program) => {
      await program.setTheme('light');
      await resize(program, sizes['1280x800']);
      const isTaken = await take(program, home, 'en', join(at('docs', 'pictures'), 'home.png'));
      if (!isTaken) missed.push('home for the README');
    },
  );
  return missed;
}

/** Opens the program in each way, one after the other. One that stays open after a failure would keep the script running. */
async function withStarts(runtime, place, names, work) {
  const used = names.some(needsUsedData) ? await makeUsedData(runtime, place) : undefined;
  try {
    for (const name of names) {
      const program = await openStart(runtime, name, { ...place, used: used?.folder });
      await work(name, program).finally(() => program.close());
    }
  } finally {
    used?.remove();
  }
}

async function take(program, screen, language, file) {
  try {
    const draftId = screen.needsDraft ? await beginDraft(program) : undefined;
    await show(program, screen.address(language, draftId), screen.ready);
    await screen.act?.(program, wordsIn(language));
    if (screen.isOfSystem) await waitForSystem(program);
    await settle(program);
    await photograph(program, file, { isOfDisplay: screen.isOfSystem });
    return true;
  } catch (error) {
    say(`${screen.name}: ${error.message.split('\n')[0]}`);
    return false;
  } finally {
    await screen.after?.(program);
    if (screen.act) await beginAgain(program);
  }
}

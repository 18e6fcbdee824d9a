// `npm run screens`: captures every screen in every language, theme and size into out/screens.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { provideDisplay } from './lib/display.mjs';
import {
  beginDraft,
  choose,
  openProgram,
  photograph,
  resize,
  show,
  waitForLibrary,
} from './lib/photographer.mjs';
import { at, out } from './lib/places.mjs';
import { prepareDevelopmentBuild } from './lib/prepare.mjs';
import { runScript, say } from './lib/say.mjs';
import { languages, screens, sizes, themes } from './lib/screen-list.mjs';
import { setUp } from './lib/set-up.mjs';

const usage = `npm run screens -- [--screen home …] [--lang el …] [--theme dark …] [--size 1024x640 …]   into out/screens/
npm run screens -- --readme                                                         into docs/pictures/`;

const many = { type: 'string', multiple: true };
const options = {
  screen: many,
  lang: many,
  theme: many,
  size: many,
  readme: { type: 'boolean', default: false },
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
  const photographed = values.readme ? photographReadme(runtime) : photographAll(runtime, wanted);
  const missed = await photographed.finally(endDisplay);
  for (const name of missed) say(`Not photographed: ${name}`);
  return missed.length === 0 ? 0 : 1;
});

async function photographAll(runtime, wanted) {
  const missed = [];
  const takeAll = async (program, list, language, theme) => {
    for (const [sizeName, size] of wanted.sizes) {
      await resize(program, size);
      for (const screen of list) {
        const name = `${screen.name}-${language}-${theme}-${sizeName}`;
        const isTaken = await take(program, screen, language, out('screens', `${name}.png`));
        if (!isTaken) missed.push(name);
      }
    }
  };
  // One program for each language, so that the first run is captured in it too.
  for (const language of wanted.languages) {
    await withProgram(runtime, async (program) => {
      for (const theme of wanted.themes) {
        await choose(program, { language, theme });
        await takeAll(
          program,
          wanted.screens.filter(({ before }) => before),
          language,
          theme,
        );
      }
      await choose(program, { language, country: languages[language] });
      await waitForLibrary(program);
      for (const theme of wanted.themes) {
        await choose(program, { language, theme });
        await takeAll(
          program,
          wanted.screens.filter(({ before }) => !before),
          language,
          theme,
        );
        say(`${language}, ${theme}: done`);
      }
    });
  }
  return missed;
}

/** The README shows one picture: Home, in English, by day. */
async function photographReadme(runtime) {
  return await withProgram(runtime, async (program) => {
    await choose(program, { language: 'en', country: 'GR', theme: 'light' });
    await waitForLibrary(program);
    await resize(program, sizes['1280x800']);
    const home = screens.find(({ name }) => name === 'home');
    const isTaken = await take(program, home, 'en', join(at('docs', 'pictures'), 'home.png'));
    return isTaken ? [] : ['home for the README'];
  });
}

/** A program that stays open after a failure would keep the script running. */
async function withProgram(runtime, work) {
  const program = await openProgram(runtime);
  try {
    return await work(program);
  } finally {
    await program.close();
  }
}

async function take(program, screen, language, file) {
  try {
    const draftId = screen.needsDraft ? await beginDraft(program) : undefined;
    await show(program, screen.address(language, draftId), screen.ready);
    await photograph(program, file);
    return true;
  } catch (error) {
    say(`${screen.name}: ${error.message.split('\n')[0]}`);
    return false;
  }
}

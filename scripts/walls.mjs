// `npm run walls`: writes what derives from the table of walls into biome.walls.json and ARCHITECTURE.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { at } from './lib/places.mjs';
import { biomeWalls, withRooms } from './lib/walls-written.mjs';

const architecture = at('ARCHITECTURE.md');

writeFileSync(at('biome.walls.json'), biomeWalls());
writeFileSync(architecture, withRooms(readFileSync(architecture, 'utf8')));

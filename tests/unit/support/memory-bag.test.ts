import { agreeOnBagSource } from '../../agree/bag-source.ts';
import { memoryBag } from '../../support/memory-bag.ts';

agreeOnBagSource('A bag in memory', async (files) => memoryBag(files));

import { memoryBag } from '../../../../core/kit/memory-bag.ts';
import { agreeOnBagSource } from '../../../agree/bag-source.ts';

agreeOnBagSource('A bag in memory', async (files) => memoryBag(files));

import { memoryVault } from '../../../../core/user-data/memory-vault.ts';
import { agreeOnVault } from '../../../agree/vault.ts';

agreeOnVault('The vault in memory', async () => memoryVault());

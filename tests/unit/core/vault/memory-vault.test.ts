import { memoryVault } from '../../../../core/vault/memory-vault.ts';
import { agreeOnVault } from '../../../agree/vault.ts';

agreeOnVault('The vault in memory', async () => memoryVault());

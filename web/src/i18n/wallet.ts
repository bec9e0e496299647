// The words of the receipts page, which come with it.
import { computed } from 'vue';
import { wallet as english } from './en/wallet.ts';
import { language } from './language.ts';
import { wallet as chinese } from './zh/wallet.ts';

export const walletText = computed(() => (language.value === 'en' ? english : chinese));

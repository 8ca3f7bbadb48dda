export { default as CopyButton } from './CopyButton.svelte';
export { default as Disclosure } from './Disclosure.svelte';
export { default as SegmentedSwitch } from './SegmentedSwitch.svelte';
export { default as Slider } from './Slider.svelte';
export { default as StatusGlyph } from './StatusGlyph.svelte';
export { default as ThemeSwitch } from './ThemeSwitch.svelte';
export type { SliderText, SliderView, TypedNumber } from './slider-types';

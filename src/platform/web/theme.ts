import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

/** Deep teal: the one colour of what can be done. */
const teal: MantineColorsTuple = [
  '#ecf6f4',
  '#d5eae6',
  '#a9d5ce',
  '#79beb4',
  '#4da79b',
  '#2b9185',
  '#147a6f',
  '#0b645b',
  '#08514a',
  '#063d38',
]
/** Paper and stone instead of steel. */
const gray: MantineColorsTuple = [
  '#faf8f4',
  '#f4f1eb',
  '#e9e4da',
  '#d8d0c3',
  '#bbb1a1',
  '#8f8473',
  '#6c6354',
  '#564e41',
  '#3d372e',
  '#28241e',
]
const dark: MantineColorsTuple = [
  '#efebe4',
  '#d6d0c6',
  '#b9b2a7',
  '#8c857a',
  '#565049',
  '#423d37',
  '#2c2925',
  '#1c1a17',
  '#151311',
  '#0f0e0c',
]
const ochre: MantineColorsTuple = [
  '#fdf5e3',
  '#f9e8c3',
  '#f1d28b',
  '#e6b955',
  '#d59f2c',
  '#b98318',
  '#976810',
  '#78510c',
  '#5e3f0a',
  '#442d07',
]
/** Fired clay: what asks for attention, never a person. */
const clay: MantineColorsTuple = [
  '#fbf0ea',
  '#f5dccf',
  '#ebb99f',
  '#df926c',
  '#d0703f',
  '#b65829',
  '#984519',
  '#7c3814',
  '#622c10',
  '#47200b',
]

export const theme = createTheme({
  colors: { teal, gray, dark, ochre, clay },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '10px', lg: '14px', xl: '20px' },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.55', lg: '1.6', xl: '1.6' },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  headings: {
    fontWeight: '680',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.25' },
      h2: { fontSize: '1.3125rem', lineHeight: '1.3' },
      h3: { fontSize: '1.125rem', lineHeight: '1.35' },
      h4: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Modal: { defaultProps: { overlayProps: { backgroundOpacity: 0.4 } } },
    Radio: { defaultProps: { size: 'md' } },
  },
})

/** Colours named by what they are for; each pair reads at 4.5 : 1 or better. */
const BY_DAY = {
  '--mantine-color-body': '#faf8f4',
  '--mantine-color-text': '#28241e',
  '--mantine-color-dimmed': '#5c5447',
  '--mantine-color-placeholder': '#6c6354',
  '--mantine-color-anchor': '#0b645b',
  '--mantine-color-error': '#8f3d12',
  '--mantine-color-default': '#ffffff',
  '--mantine-color-default-hover': '#f4f1eb',
  '--mantine-color-default-border': '#d8d0c3',
  '--surface': '#ffffff',
  '--surface-quiet': '#f4f1eb',
  '--edge': '#e4ddd1',
  '--edge-field': '#8f8473',
  '--brand': '#0b645b',
  '--brand-soft': '#e3f1ee',
  '--brand-text': '#084f48',
  '--wait-soft': '#fbf1d9',
  '--wait-text': '#6b4809',
  '--attention-soft': '#fae9df',
  '--attention-text': '#84390f',
  '--calm-soft': '#efebe3',
  '--calm-text': '#4c4539',
  '--shade': '0 1px 2px rgb(60 45 20 / 6%), 0 3px 10px rgb(60 45 20 / 5%)',
}

const BY_NIGHT: typeof BY_DAY = {
  '--mantine-color-body': '#1c1a17',
  '--mantine-color-text': '#efebe4',
  '--mantine-color-dimmed': '#c0b9ae',
  '--mantine-color-placeholder': '#a8a095',
  '--mantine-color-anchor': '#79beb4',
  '--mantine-color-error': '#f0a47c',
  '--mantine-color-default': '#282521',
  '--mantine-color-default-hover': '#332f2a',
  '--mantine-color-default-border': '#4a453e',
  '--surface': '#262320',
  '--surface-quiet': '#211f1b',
  '--edge': '#3c3832',
  '--edge-field': '#8c857a',
  '--brand': '#79beb4',
  '--brand-soft': '#17352f',
  '--brand-text': '#a9d5ce',
  '--wait-soft': '#3b2d10',
  '--wait-text': '#f1d28b',
  '--attention-soft': '#43260f',
  '--attention-text': '#f3b794',
  '--calm-soft': '#36322c',
  '--calm-text': '#d6d0c6',
  '--shade': 'none',
}

export const colours: CSSVariablesResolver = () => ({ variables: {}, light: BY_DAY, dark: BY_NIGHT })

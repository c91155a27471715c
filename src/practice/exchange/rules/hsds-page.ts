/** The envelope of a page, as the standard has it. */
export type Page<Item> = {
  total_items: number
  total_pages: number
  page_number: number
  size: number
  first_page: boolean
  last_page: boolean
  empty: boolean
  contents: Item[]
}

/** @param at - the page, from 1, which may lie beyond the last one, and how many a page holds */
export function pageOf<Item>(contents: Item[], total: number, at: { page: number; perPage: number }): Page<Item> {
  const pages = Math.ceil(total / at.perPage)
  return {
    total_items: total,
    total_pages: pages,
    page_number: at.page,
    size: contents.length,
    first_page: at.page === 1,
    last_page: at.page >= pages,
    empty: contents.length === 0,
    contents,
  }
}

/** The origin of the window. It is the name of the browser's database: changing it makes the desk rebuild everything. */
export const deskOrigin = 'app://desk'

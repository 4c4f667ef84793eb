/** Two of OpenCC's dictionaries as opencc-js ships them: a bar parts the entries, spaces a letter and what it may become. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
declare module 'opencc-js/dict/STCharacters' {
  const pairs: string;
  export default pairs;
}

/** One of OpenCC's dictionaries as opencc-js ships them: pairs parted by a space, one from the next by a bar. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}

// Finding quotes again, by the pure part of Pressloupe alone, compiled as the product is.
export default { title: 'Pressloupe', site: '../../target/anchors' };

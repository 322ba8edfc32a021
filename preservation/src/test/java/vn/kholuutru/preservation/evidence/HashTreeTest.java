package vn.kholuutru.preservation.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.Digests;

class HashTreeTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 33, 1000})
    void leadsFromEveryLeafToTheRoot(int size) {
        List<Checksum> leaves = leaves(size);
        HashTree tree = HashTree.over(leaves);

        for (int leaf = 0; leaf < size; leaf++) {
            Checksum node = leaves.get(leaf);
            for (Checksum sibling : tree.path(leaf)) {
                node = HashTree.node(node, sibling);
            }
            assertThat(node).isEqualTo(tree.root());
        }
    }

    @Test
    void hasAnotherRootWhenOneLeafDiffers() {
        List<Checksum> leaves = leaves(9);
        List<Checksum> others = new ArrayList<>(leaves);
        others.set(8, digest("something else"));

        assertThat(HashTree.over(others).root())
                .isNotEqualTo(HashTree.over(leaves).root());
    }

    @Test
    void putsTheSmallerChildFirstWhateverTheOrder() {
        Checksum one = digest("one");
        Checksum other = digest("other");

        assertThat(HashTree.node(one, other)).isEqualTo(HashTree.node(other, one));
    }

    private static List<Checksum> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(number -> digest("leaf " + number))
                .toList();
    }

    private static Checksum digest(String text) {
        return Digests.sha512(text.getBytes(StandardCharsets.UTF_8));
    }
}

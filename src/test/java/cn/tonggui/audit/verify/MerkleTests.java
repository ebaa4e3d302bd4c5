package cn.tonggui.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tree of RFC 6962 and RFC 9162, against the vectors of certificate transparency and against its definition. */
class MerkleTests {

    private static final int MOST = 64;

    private static final List<Hash> KNOWN = List.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .stream()
            .map(hex -> Hash.leaf(HexFormat.of().parseHex(hex)))
            .toList();

    @Test
    void hasTheRootsOfTheKnownVectors() {
        assertThat(tree(KNOWN).root().hex())
                .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
        assertThat(tree(KNOWN).root(7).hex())
                .isEqualTo("ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c");
        assertThat(tree(KNOWN.subList(0, 1)).root().hex())
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(new Tree().root().hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void hasTheRootOfTheDefinitionAtEverySize() {
        List<Hash> leaves = leaves(MOST);
        Tree tree = tree(leaves);
        Frontier frontier = Frontier.empty();
        for (int size = 0; size <= MOST; size++) {
            assertThat(tree.root(size)).isEqualTo(defined(leaves.subList(0, size)));
            assertThat(frontier.root()).isEqualTo(tree.root(size));
            frontier = Frontier.read(frontier.toString());
            assertThat(frontier.size()).isEqualTo(size);
            if (size < MOST) {
                frontier.add(leaves.get(size));
            }
        }
    }

    @Test
    void provesEveryLeafAtEverySizeAndNoOther() {
        List<Hash> leaves = leaves(MOST);
        Tree tree = tree(leaves);
        for (int size = 1; size <= MOST; size++) {
            for (int index = 0; index < size; index++) {
                List<Hash> path = tree.inclusion(index, size);
                Hash root = tree.root(size);
                Hash leaf = leaves.get(index);
                assertThat(Proof.includes(leaf, index, size, root, path)).isTrue();
                assertThat(Proof.includes(Hash.leaf(new byte[] {9}), index, size, root, path))
                        .isFalse();
                assertThat(Proof.includes(leaf, index, size, tree.root(size - 1), path))
                        .isFalse();
                for (int other = 0; other < size; other++) {
                    assertThat(other == index || !Proof.includes(leaf, other, size, root, path))
                            .isTrue();
                }
                for (List<Hash> wrong : broken(path)) {
                    assertThat(Proof.includes(leaf, index, size, root, wrong)).isFalse();
                }
            }
        }
    }

    @Test
    void provesEverySizeToBeTheBeginningOfEveryLaterOneAndOfNoOther() {
        Tree tree = tree(leaves(MOST));
        List<Hash> others = new ArrayList<>(leaves(MOST));
        others.set(0, Hash.leaf(new byte[] {9}));
        Tree other = tree(others);
        for (int second = 0; second <= MOST; second++) {
            for (int first = 0; first <= second; first++) {
                List<Hash> path = tree.consistency(first, second);
                Hash old = tree.root(first);
                Hash grown = tree.root(second);
                assertThat(Proof.consistent(first, old, second, grown, path)).isTrue();
                if (first > 0) {
                    assertThat(Proof.consistent(first, other.root(first), second, grown, path))
                            .isFalse();
                    assertThat(Proof.consistent(first, old, second, other.root(second), path))
                            .isFalse();
                }
                for (List<Hash> wrong : broken(path)) {
                    assertThat(Proof.consistent(first, old, second, grown, wrong))
                            .isFalse();
                }
            }
        }
        assertThat(Proof.consistent(3, tree.root(3), 2, tree.root(2), List.of()))
                .isFalse();
    }

    @Test
    void refusesTextThatIsNoFrontier() {
        for (String wrong : List.of("", "1", "1:", "0:" + Hash.EMPTY, "-1:", "2:" + Hash.EMPTY + "," + Hash.EMPTY)) {
            assertThatThrownBy(() -> Frontier.read(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static List<List<Hash>> broken(List<Hash> path) {
        List<List<Hash>> broken = new ArrayList<>();
        List<Hash> longer = new ArrayList<>(path);
        longer.add(Hash.EMPTY);
        broken.add(longer);
        for (int i = 0; i < path.size(); i++) {
            List<Hash> changed = new ArrayList<>(path);
            changed.set(i, Hash.EMPTY);
            broken.add(changed);
            List<Hash> shorter = new ArrayList<>(path);
            shorter.remove(i);
            broken.add(shorter);
        }
        return broken;
    }

    private static Hash defined(List<Hash> leaves) {
        if (leaves.size() < 2) {
            return leaves.isEmpty() ? Hash.EMPTY : leaves.get(0);
        }
        int half = Integer.highestOneBit(leaves.size() - 1);
        return Hash.node(defined(leaves.subList(0, half)), defined(leaves.subList(half, leaves.size())));
    }

    private static Tree tree(List<Hash> leaves) {
        Tree tree = new Tree();
        leaves.forEach(tree::add);
        return tree;
    }

    private static List<Hash> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Hash.leaf(new byte[] {(byte) i, 1}))
                .toList();
    }
}

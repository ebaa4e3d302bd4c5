package cn.tonggui.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SealsTests {

    @TempDir
    Path keys;

    @ParameterizedTest
    @ValueSource(strings = {"", "谈了两点", "𠮷", "${1+1}", "sealed:v1:", "a\n\tb\u0000"})
    void opensWhatItSealed(String text) {
        Seals seals = new Seals(keys, true);
        String envelope = seals.seal(text);
        assertThat(seals.sealed(envelope)).isTrue();
        assertThat(seals.open(envelope)).isEqualTo(text);
        assertThat(envelope).matches("sealed:v1:[0-9a-f]{8}:[A-Za-z0-9_-]{54}:[A-Za-z0-9_-]{16}:[A-Za-z0-9_-]{22,}");
    }

    @Test
    void opensAMegabyte() {
        Seals seals = new Seals(keys, true);
        String text = "𠮷字a".repeat(1024 * 1024 / 8);
        assertThat(seals.open(seals.seal(text))).isEqualTo(text);
    }

    @Test
    void makesAnotherEnvelopeEachTime() {
        Seals seals = new Seals(keys, true);
        String[] one = seals.seal("同").split(":");
        String[] two = seals.seal("同").split(":");
        assertThat(two[2]).isEqualTo(one[2]);
        assertThat(two[3]).isNotEqualTo(one[3]);
        assertThat(two[4]).isNotEqualTo(one[4]);
        assertThat(two[5]).isNotEqualTo(one[5]);
    }

    @Test
    void refusesAnEnvelopeWithAnyCharacterChanged() {
        Seals seals = new Seals(keys, true);
        String envelope = seals.seal("谈了两点");
        for (int i = 0; i < envelope.length(); i++) {
            char other = envelope.charAt(i) == 'A' ? 'B' : 'A';
            String changed = envelope.substring(0, i) + other + envelope.substring(i + 1);
            assertThatIllegalStateException().as("at " + i).isThrownBy(() -> seals.open(changed));
        }
    }

    @Test
    void refusesPartsOfTwoEnvelopesPutTogetherAndPartsLeftOut() {
        Seals seals = new Seals(keys, true);
        String[] one = seals.seal("一").split(":");
        String[] two = seals.seal("二").split(":");
        for (int part = 3; part < one.length; part++) {
            String[] mixed = one.clone();
            mixed[part] = two[part];
            assertThatIllegalStateException().isThrownBy(() -> seals.open(String.join(":", mixed)));
            mixed[part] = "";
            assertThatIllegalStateException().isThrownBy(() -> seals.open(String.join(":", mixed)));
        }
        assertThatIllegalStateException().isThrownBy(() -> seals.open(String.join(":", one) + ":"));
        assertThatIllegalStateException().isThrownBy(() -> seals.open("谈了两点"));
    }

    @Test
    void refusesAnEnvelopeUnderAnotherKeyAndNamesBoth() {
        String envelope = new Seals(keys.resolve("a"), true).seal("一");
        Seals other = new Seals(keys.resolve("b"), true);
        assertThatIllegalStateException()
                .isThrownBy(() -> other.open(envelope))
                .withMessageContaining(envelope.split(":")[2])
                .withMessageContaining(other.seal("").split(":")[2]);
    }

    @Test
    void refusesToSealWhatNoEncodingKeeps() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Seals(keys, true).seal("a\ud842"));
    }

    @Test
    void knowsAnEnvelopeByItsLook() {
        Seals seals = new Seals(keys, true);
        assertThat(seals.sealed(null)).isFalse();
        assertThat(seals.sealed(7L)).isFalse();
        assertThat(seals.sealed("谈了两点")).isFalse();
        assertThat(seals.sealed(List.of(seals.seal("x")))).isFalse();
    }

    @Test
    void opensAfterARestart() {
        String envelope = new Seals(keys, true).seal("一");
        assertThat(new Seals(keys, true).open(envelope)).isEqualTo("一");
        assertThat(new Seals(keys, false).open(envelope)).isEqualTo("一");
    }

    @Test
    void makesAKeyForItsOwnerOnlyAndLeavesNothingBeside() throws IOException {
        new Seals(keys.resolve("deep/er"), true);
        Path file = keys.resolve("deep/er/seal.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Base64.getDecoder().decode(Files.readString(file).strip())).hasSize(32);
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void makesOneKeyWhenManyStartAtOnce() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            Callable<String> start = () -> new Seals(keys, true).seal("").split(":")[2];
            var ids = pool.invokeAll(IntStream.range(0, 32).mapToObj(i -> start).toList());
            assertThat(ids.stream().map(SealsTests::get).collect(Collectors.toSet()))
                    .hasSize(1);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void doesNotStartWithoutItsKey() {
        context(keys, false)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("seal.key")
                        .hasMessageContaining("is missing"));
        assertThat(keys).isEmptyDirectory();
        context(keys, true).run(context -> assertThat(context).hasNotFailed().hasSingleBean(Seals.class));
        context(keys, false).run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no base64!", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="})
    void doesNotStartWithSomethingElseInPlaceOfItsKey(String content) throws IOException {
        Path file = Files.writeString(keys.resolve("seal.key"), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThatIllegalStateException()
                .isThrownBy(() -> new Seals(keys, true))
                .withMessageContaining("seal.key")
                .withMessageContaining("32");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-rw-rw-"})
    void doesNotStartWithAKeyThatOthersMayRead(String mode) throws IOException {
        new Seals(keys, true);
        Files.setPosixFilePermissions(keys.resolve("seal.key"), PosixFilePermissions.fromString(mode));
        assertThatIllegalStateException()
                .isThrownBy(() -> new Seals(keys, false))
                .withMessageContaining("chmod 600");
    }

    private static ApplicationContextRunner context(Path keys, boolean makeKeys) {
        return new ApplicationContextRunner()
                .withUserConfiguration(Seals.class)
                .withPropertyValues("tonggui.keys=" + keys, "tonggui.make-keys=" + makeKeys);
    }

    private static String get(java.util.concurrent.Future<String> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

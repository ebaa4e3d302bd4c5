package cn.tonggui.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that nobody of good will would make are answered soon, and a single bit does not go by. */
@Timeout(30)
class HostileTests {

    private static final SigningKey KEY = SigningKey.ofLog("test/log");
    private static final int FLIPS = 10_000;
    private static final int HANDS = 4;

    @TempDir
    private Path dir;

    /** Takes seconds on a machine that does nothing else. */
    @Test
    @Timeout(300)
    void findsEverySingleBitThatIsTurned() throws Exception {
        Path export = new Sample(dir, KEY).ofCase();
        byte[] bytes = Files.readAllBytes(export);
        int[] bits = new Random(8).ints(FLIPS, 0, bytes.length * 8).toArray();
        assertThat(code(export)).isZero();
        List<Integer> missed = IntStream.range(0, HANDS)
                .parallel()
                .boxed()
                .flatMap(hand -> missed(bytes, bits, hand).stream())
                .toList();
        assertThat(missed).isEmpty();
    }

    /** Every so many of the bits, each turned in a copy of one's own. */
    private List<Integer> missed(byte[] bytes, int[] bits, int hand) {
        Path export = dir.resolve("turned-" + hand);
        List<Integer> missed = new ArrayList<>();
        try (RandomAccessFile file = new RandomAccessFile(export.toFile(), "rw")) {
            file.write(bytes);
            for (int at = hand; at < bits.length; at += HANDS) {
                int bit = bits[at];
                byte right = bytes[bit / 8];
                file.seek(bit / 8);
                file.write(right ^ 1 << bit % 8);
                if (code(export) == 0) {
                    missed.add(bit);
                }
                file.seek(bit / 8);
                file.write(right);
            }
            return missed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void answersTwoToWhatIsNoExport() throws Exception {
        assertThat(code(dir)).isEqualTo(2);
        assertThat(code(dir.resolve("missing"))).isEqualTo(2);
        assertThat(code(Path.of("/dev/zero"))).isEqualTo(2);
        assertThat(code(keep(new byte[0]))).isEqualTo(2);
        assertThat(code(keep(new byte[] {'P', 'K', 3, 4}))).isEqualTo(2);
        assertThat(code(keep("{}".getBytes(StandardCharsets.US_ASCII)))).isEqualTo(2);
        byte[] good = Files.readAllBytes(new Sample(dir, KEY).log());
        for (int length = 0; length < good.length; length += 97) {
            assertThat(code(keep(Arrays.copyOf(good, length)))).isNotZero();
        }
    }

    @Test
    void answersTwoToZipsOfAnyOtherKind() throws Exception {
        Map<String, byte[]> parts = Sample.parts(new Sample(dir, KEY).log());
        assertThat(code(zip(parts))).isEqualTo(2);
        parts.put(Export.ENTRIES, new byte[100_000_000]);
        Path bomb = zip(parts);
        assertThat(Files.size(bomb)).isLessThan(200_000);
        assertThat(code(bomb)).isEqualTo(2);
    }

    @Test
    void answersTwoToAFileThatSaysItIsHuge() throws Exception {
        Path file = dir.resolve("huge");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.write(ZipBytes.local(Manifest.NAME, 0xffff_ff00L, 0));
            huge.setLength(1L << 40);
        }
        assertThat(code(file)).isEqualTo(2);
        assertThat(code(packed(Map.of(Export.LEAVES, new byte[0]), new byte[40 << 20])))
                .isEqualTo(2);
        Doctor line = new Doctor(new Sample(dir, KEY).log());
        line.put(Export.ENTRIES, new byte[Lines.LONGEST + 1]);
        assertThat(code(line.write(dir.resolve("line")))).isEqualTo(2);
    }

    @Test
    void answersTwoToAManifestThatIsNone() throws Exception {
        Map<String, byte[]> parts = Sample.parts(new Sample(dir, KEY).log());
        String manifest = new String(parts.get(Manifest.NAME), StandardCharsets.UTF_8);
        for (byte[] wrong : List.of(
                ("{\"a\":" + "[".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8),
                ("{\"a\":".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8),
                new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'},
                "{}".getBytes(StandardCharsets.UTF_8),
                manifest.replace("export/1", "export/2").getBytes(StandardCharsets.UTF_8),
                manifest.replace("\"from\":0", "\"from\":41").getBytes(StandardCharsets.UTF_8),
                manifest.replace("\"until\":40", "\"until\":\"40\"").getBytes(StandardCharsets.UTF_8))) {
            assertThat(code(packed(parts, wrong))).isEqualTo(2);
        }
    }

    @Test
    void answersTwoToAnEventThatNobodyCanReadThoughItWasSigned() throws Exception {
        for (String body : List.of("{\"a\":" + "[".repeat(100_000), "{}", "\ufeff", "{\"at\":1}")) {
            Sample odd = new Sample(dir, KEY);
            odd.bodies.set(7, body.getBytes(StandardCharsets.UTF_8));
            assertThat(code(odd.log(0, 10))).isEqualTo(2);
        }
    }

    @Test
    void saysOneToDeepOrBrokenTextThatSomebodyPutThere() throws Exception {
        for (byte[] body : List.of("[".repeat(100_000).getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xff})) {
            Sample good = new Sample(dir, KEY);
            Doctor doctor = new Doctor(good.log());
            good.bodies.set(7, body);
            ByteArrayOutputStream entries = new ByteArrayOutputStream();
            good.bodies.forEach(one -> {
                entries.writeBytes(one);
                entries.write('\n');
            });
            assertThat(code(doctor.put(Export.ENTRIES, entries.toByteArray()).write(dir.resolve("x"))))
                    .isEqualTo(1);
        }
    }

    private Path packed(Map<String, byte[]> parts, byte[] manifest) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>(parts);
        all.put(Manifest.NAME, manifest);
        Path file = dir.resolve("packed");
        try (var out = Files.newOutputStream(file)) {
            Packing packing = new Packing(out);
            for (Map.Entry<String, byte[]> part : all.entrySet()) {
                packing.add(Part.of(part.getKey(), part.getValue()));
            }
            packing.end();
        }
        return file;
    }

    private Path zip(Map<String, byte[]> parts) throws IOException {
        Path file = dir.resolve("zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    private Path keep(byte[] bytes) throws IOException {
        return Files.write(dir.resolve("kept"), bytes);
    }

    private int code(Path export) throws IOException {
        Path key = dir.resolve("vkey");
        if (Files.notExists(key)) {
            Files.writeString(key, KEY.shown().toString());
        }
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        return new LogCommand(nowhere, nowhere, Clock.systemUTC())
                .run(List.of("verify", export.toString(), "--key", key.toString()));
    }
}

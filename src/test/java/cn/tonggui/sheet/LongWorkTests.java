package cn.tonggui.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.RuleBroken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class LongWorkTests {

    private static final PersonId ANNA = new PersonId("P04");
    private static final PersonId BERT = new PersonId("P05");

    @TempDir
    private Path folder;

    private final Hand hand = new Hand();
    private LongWork works;
    private final CountDownLatch gate = new CountDownLatch(1);

    /** Stands where it is put. */
    private static final class Hand extends Clock {
        private volatile Instant now = Instant.parse("2026-11-22T01:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private LongWork works() {
        works = new LongWork(hand, folder);
        return works;
    }

    @AfterEach
    void stop() throws InterruptedException {
        gate.countDown();
        if (works != null) {
            works.close(null);
        }
    }

    private LongWork.State<String> whenFinished(String id) throws InterruptedException {
        for (; ; Thread.sleep(5)) {
            LongWork.State<String> state = works.<String>state(id, ANNA).orElseThrow();
            if (state.finished()) {
                return state;
            }
        }
    }

    private String waiting(PersonId owner) {
        return works.begin(owner, 10, (progress, file) -> {
            progress.accept(3);
            gate.await();
            return "done";
        });
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void tellsHowFarItIsAndThenWhatCameOut() throws Exception {
        works();
        CountDownLatch half = new CountDownLatch(1);
        String id = works.begin(ANNA, 2, (progress, file) -> {
            progress.accept(1);
            half.countDown();
            gate.await();
            Files.writeString(file, "written");
            progress.accept(2);
            return "ready";
        });
        half.await();
        assertThat(works.<String>state(id, ANNA)).contains(new LongWork.State<>(1, 2, false, false, null, null));

        gate.countDown();
        LongWork.State<String> end = whenFinished(id);
        assertThat(end.done()).isEqualTo(2);
        assertThat(end.failed()).isFalse();
        assertThat(end.result()).isEqualTo("ready");
        assertThat(end.file()).hasContent("written");
    }

    @Test
    void aWorkThatWritesNothingHasNoFile() throws Exception {
        works();
        assertThat(whenFinished(works.begin(ANNA, 0, (progress, file) -> "ready"))
                        .file())
                .isNull();
    }

    @Test
    void aFailureIsKeptWithoutItsReasonAndWithoutWhatWasWritten() throws Exception {
        works();
        for (Throwable failure : List.of(new IOException("secret"), new StackOverflowError("secret"))) {
            LongWork.State<String> end = whenFinished(works.begin(ANNA, 5, (progress, file) -> {
                progress.accept(1);
                Files.writeString(file, "half");
                if (failure instanceof Error error) {
                    throw error;
                }
                throw (Exception) failure;
            }));
            assertThat(end).isEqualTo(new LongWork.State<>(1, 5, true, true, null, null));
        }
        assertThat(left()).isEmpty();
    }

    @Test
    void nobodyElseLearnsOfIt() throws Exception {
        works();
        String id = works.begin(ANNA, 0, (progress, file) -> "ready");
        whenFinished(id);
        assertThat(works.state(id, BERT)).isEmpty();
        assertThat(works.state("AAAAAAAAAAAAAAAAAAAAAA", ANNA)).isEmpty();
        assertThat(id).matches("[A-Za-z0-9_-]{22}");
    }

    @Test
    void theThirdOfOnePersonIsRefusedUntilOneHasEnded() throws Exception {
        works();
        String first = waiting(ANNA);
        waiting(ANNA);
        assertThatThrownBy(() -> waiting(ANNA))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refusal -> assertThat(refusal.code()).isEqualTo("work-busy"));
        String other = waiting(BERT);
        assertThat(works.<String>state(other, BERT).orElseThrow().finished()).isFalse();

        gate.countDown();
        whenFinished(first);
        assertThat(whenFinished(works.begin(ANNA, 0, (progress, file) -> "third"))
                        .failed())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"3599, true", "3600, false", "3601, false"})
    void theResultIsKeptForAnHour(long seconds, boolean kept) throws Exception {
        works();
        String id = works.begin(ANNA, 0, (progress, file) -> {
            Files.writeString(file, "written");
            return "ready";
        });
        whenFinished(id);
        hand.now = hand.now.plusSeconds(seconds);
        assertThat(works.state(id, ANNA).isPresent()).isEqualTo(kept);
        assertThat(left()).hasSize(kept ? 1 : 0);
    }

    @Test
    void whatIsUnderWayIsNotForgotten() {
        works();
        String id = waiting(ANNA);
        hand.now = hand.now.plus(Duration.ofHours(2));
        assertThat(works.state(id, ANNA)).isPresent();
    }

    @Test
    void closingInterruptsWhatRunsAndLeavesNothing() throws Exception {
        works();
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        works.begin(ANNA, 0, (progress, file) -> {
            Files.writeString(file, "written");
            begun.countDown();
            try {
                gate.await();
            } finally {
                interrupted.countDown();
            }
            return "never";
        });
        begun.await();
        works.close(null);
        interrupted.await();
        assertThat(left()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatAnEarlierRunLeftIsDeletedAfterADay() throws Exception {
        Path old = Files.createDirectories(folder.resolve("run-old"));
        Files.writeString(old.resolve("export"), "names");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        Path recent = Files.createDirectories(folder.resolve("run-recent"));
        works();
        whenFinished(works.begin(ANNA, 0, (progress, file) -> "ready"));
        assertThat(old).doesNotExist();
        assertThat(recent).isDirectory();
    }
}

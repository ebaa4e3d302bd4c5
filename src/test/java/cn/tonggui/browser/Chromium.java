package cn.tonggui.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The system's Chromium: found, or installed by the system's package manager where it may, or reported as missing.
 * Preferably the one without windows: it draws the same pages with a fifth less work.
 */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final String MISSING = "No Chromium was found (" + String.join(", ", NAMES)
            + ", or the path in the environment variable CHROMIUM),"
            + " and it could not be installed here. Install it, or run Maven with -DwithoutBrowser.";

    private Chromium() {}

    /** Playwright brings no browser of its own and must not fetch one. */
    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(path()).setArgs(ARGUMENTS));
    }

    private static Path path() {
        // The tests run in two virtual machines, and the package manager serves one at a time.
        try (FileChannel channel = FileChannel.open(
                        Path.of(System.getProperty("java.io.tmpdir"), "tonggui-chromium.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock ignored = channel.lock()) {
            return foundOrInstalled();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path foundOrInstalled() {
        if (!(find().isPresent() && showsChinese()) && mayInstall()) {
            run(List.of("apt-get", "update"));
            if (!showsChinese()) {
                install("fonts-noto-cjk");
            }
            for (String name : NAMES.subList(0, 2)) {
                if (find().isEmpty()) {
                    install(name);
                }
            }
        }
        return find().orElseThrow(() -> new IllegalStateException(MISSING));
    }

    private static void install(String pack) {
        run(List.of("apt-get", "install", "-y", pack));
    }

    private static Optional<Path> find() {
        String named = System.getenv("CHROMIUM");
        return named == null
                ? NAMES.stream().flatMap(name -> onPath(name).stream()).findFirst()
                : Optional.of(Path.of(named)).filter(Files::isExecutable);
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    // Without such a font the pages are boxes: nothing fails, but widths are not those people see.
    private static boolean showsChinese() {
        return onPath("fc-list").isEmpty()
                || !run(List.of("fc-list", ":lang=zh")).isBlank();
    }

    private static boolean mayInstall() {
        return "root".equals(System.getProperty("user.name"))
                && onPath("apt-get").isPresent();
    }

    private static String run(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes());
            process.waitFor(5, TimeUnit.MINUTES);
            return said;
        } catch (IOException e) {
            throw new IllegalStateException(MISSING, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(MISSING, e);
        }
    }
}

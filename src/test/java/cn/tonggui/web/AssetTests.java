package cn.tonggui.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Templates against what the browser may run and what lies on the class path. */
class AssetTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern FILE =
            Pattern.compile("@\\{(/(?:webjars|_static)/[^}]+|/app\\.[a-z]+|/favicon\\.svg)}");
    // The policy forbids all three; th:utext would print what a user typed as markup.
    private static final Pattern FORBIDDEN =
            Pattern.compile("\\sstyle\\s*=|\\son[a-z]+\\s*=|<script(?![^>]*src)|th:utext|\\[\\(\\$");

    @Test
    void everyLibraryNamedExists() throws IOException {
        List<String> files = FILE.matcher(
                        Files.readString(TEMPLATES.resolve("parts/head.html"), StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(files)
                .hasSizeGreaterThan(5)
                .allSatisfy(file -> assertThat(
                                new ClassPathResource((file.startsWith("/webjars") || file.startsWith("/_static")
                                                ? "META-INF/resources"
                                                : "static")
                                        + file))
                        .matches(ClassPathResource::exists));
    }

    @Test
    void noTemplateCarriesScriptStyleOrUnescapedText() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            List<Path> pages =
                    files.filter(file -> file.toString().endsWith(".html")).toList();
            assertThat(pages)
                    .isNotEmpty()
                    .allSatisfy(page -> assertThat(FORBIDDEN
                                    .matcher(Files.readString(page))
                                    .results()
                                    .map(MatchResult::group))
                            .as(page.toString())
                            .isEmpty());
        }
    }
}

package cn.tonggui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mapper touches its own module's tables; the engine's are read by workflow only; nothing is pasted into SQL. */
class SqlOwnershipTests {

    private final SqlOwnership sql = new SqlOwnership(Path.of("src/main"));

    @TempDir
    private Path elsewhere;

    @Test
    void mappersNameTheirOwnTablesOnly() {
        assertThat(sql.uses()).hasSizeGreaterThan(20);
        assertThat(sql.uses()).filteredOn(SqlOwnership.Use::foreign).isEmpty();
    }

    @Test
    void nothingIsPastedIntoSql() {
        assertThat(sql.pasting()).isEmpty();
    }

    @Test
    void aMapperIsWrittenInOnePlace() {
        assertThat(sql.inTwoPlaces()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1 FROM org_unit",
                "select 1 from doc_file d\njoin org_unit u on u.code = d.unit",
                "INSERT INTO case_file (id)",
                "UPDATE audit_outbox SET id = 1",
                "DELETE FROM ACT_RU_TASK"
            })
    void seesATableOfAnotherModule(String statement) throws IOException {
        write("java/cn/tonggui/document/DocumentMapper.java", statement);
        assertThat(new SqlOwnership(elsewhere).uses())
                .filteredOn(SqlOwnership.Use::foreign)
                .hasSize(1);
    }

    @Test
    void seesWhatIsPasted() throws IOException {
        write("resources/cn/tonggui/document/DocumentMapper.xml", "ORDER BY ${column}");
        assertThat(new SqlOwnership(elsewhere).pasting()).hasSize(1);
    }

    @Test
    void seesAMapperInTwoPlaces() throws IOException {
        write("java/cn/tonggui/document/DocumentMapper.java", "@Delete(\"\")");
        assertThat(new SqlOwnership(elsewhere).inTwoPlaces()).isEmpty();
        write("resources/cn/tonggui/document/DocumentMapper.xml", "");
        assertThat(new SqlOwnership(elsewhere).inTwoPlaces()).hasSize(1);
    }

    private void write(String file, String text) throws IOException {
        Path path = elsewhere.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}

package cn.tonggui.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The template of the import as somebody fills it in: a workshop with its branch, and three of its people. */
final class RosterFile {

    private RosterFile() {}

    static Path filledIn(Path template, String today) throws IOException {
        Path file = Files.createTempFile("roster", ".xlsx");
        try (InputStream in = Files.newInputStream(template);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Map<String, String> workshop =
                    Map.of("单位代码", "TGXL", "类别", "车间", "全称", "铜关线路车间", "上级代码", "TG", "设立日期", today);
            add(book, "单位", workshop);
            add(book, "对应关系", Map.of("党组织代码", "TG01", "行政单位代码", "TGXL", "对应方式", "主要对应"));
            person(book, "T003", "赵书记");
            person(book, "T004", "孙师傅");
            person(book, "T005", "王小明");
            for (String member : List.of("T003", "T004")) {
                add(book, "党员", Map.of("人员编号", member, "党支部代码", "TG01", "类别", "正式党员", "编入日期", today));
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
        return file;
    }

    private static void person(XSSFWorkbook book, String id, String name) {
        Map<String, String> values =
                Map.of("人员编号", id, "姓名", name, "性别", "男", "出生年份", "1990", "所在单位代码", "TGXL", "岗位", "线路工");
        add(book, "人员", values);
    }

    /** One more row, each value under its title. */
    private static void add(XSSFWorkbook book, String name, Map<String, String> values) {
        Sheet sheet = book.getSheet(name);
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        sheet.getRow(0).forEach(title -> {
            String value =
                    values.get(title.getStringCellValue().replace("*", "").strip());
            if (value != null) {
                row.createCell(title.getColumnIndex()).setCellValue(value);
            }
        });
    }
}

package cn.tonggui.reader;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The one data source of the application: the main connections, or the reader's while only reading is allowed. */
class ReaderRouting extends DelegatingDataSource {

    private final DataSource reader;
    private final ReadingOnly reading;

    ReaderRouting(DataSource main, DataSource reader, ReadingOnly reading) {
        super(main);
        this.reader = reader;
        this.reading = reading;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return reading.on() ? reader.getConnection() : super.getConnection();
    }
}

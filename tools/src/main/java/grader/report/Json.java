package grader.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.DateTimeException;
import java.time.Instant;

/** Records as JSON, the same bytes on every system, and back. */
final class Json {

    // What stands above is written as an escape: half a surrogate pair in a student's text has no UTF-8 of its own.
    private static final int LAST_PLAIN = 0xD7FF;

    private static final JsonMapper MAPPER = mapper();

    private Json() {
    }

    private static JsonMapper mapper() {
        JsonFactory factory = ((JsonFactoryBuilder) JsonFactory.builder()).highestNonEscapedChar(LAST_PLAIN).build();
        SimpleModule times = new SimpleModule();
        times.addSerializer(Instant.class, ToStringSerializer.instance);
        times.addDeserializer(Instant.class, new InstantFromText());
        return JsonMapper.builder(factory).addModule(times).build();
    }

    private static final class InstantFromText extends FromStringDeserializer<Instant> {

        private static final long serialVersionUID = 1;

        InstantFromText() {
            super(Instant.class);
        }

        @Override
        protected Instant _deserialize(String text, DeserializationContext context) throws JsonProcessingException {
            try {
                return Instant.parse(text);
            } catch (DateTimeException noTime) {
                throw context.weirdStringException(text, Instant.class, noTime.getMessage());
            }
        }
    }

    /** Returns the value as JSON in UTF-8, indented, its lines ending with {@code \n}. */
    static byte[] bytes(Object value) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        ObjectWriter writer = MAPPER.writer(printer);
        try {
            return writer.writeValueAsBytes(value);
        } catch (JsonProcessingException ourOwnRecordsAlwaysCanBeWritten) {
            throw new IllegalStateException(ourOwnRecordsAlwaysCanBeWritten);
        }
    }

    /** Returns what reads a value of the type. */
    static ObjectReader reader(Class<?> type) {
        return MAPPER.readerFor(type);
    }
}

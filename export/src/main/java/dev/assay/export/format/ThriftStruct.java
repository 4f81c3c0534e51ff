package dev.assay.export.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A struct in Thrift's compact protocol, as the footer of a Parquet file and the headers of its
 * pages are written. Fields are put in the order of their numbers.
 */
final class ThriftStruct {
  private static final int TRUE = 1;
  private static final int FALSE = 2;
  private static final int I32 = 5;
  private static final int I64 = 6;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int STRUCT = 12;
  private static final int SHORT_LIST = 15;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int last;

  private ThriftStruct field(int id, int type) {
    out.write(((id - last) << 4) | type);
    last = id;
    return this;
  }

  ThriftStruct bool(int id, boolean value) {
    return field(id, value ? TRUE : FALSE);
  }

  ThriftStruct i32(int id, int value) {
    field(id, I32);
    varint(out, zigzag(value));
    return this;
  }

  ThriftStruct i64(int id, long value) {
    field(id, I64);
    varint(out, zigzag(value));
    return this;
  }

  ThriftStruct text(int id, String value) {
    field(id, BINARY);
    text(value);
    return this;
  }

  ThriftStruct struct(int id, ThriftStruct value) {
    field(id, STRUCT);
    out.writeBytes(value.bytes());
    return this;
  }

  ThriftStruct structs(int id, List<ThriftStruct> values) {
    list(id, STRUCT, values.size());
    values.forEach(value -> out.writeBytes(value.bytes()));
    return this;
  }

  ThriftStruct texts(int id, List<String> values) {
    list(id, BINARY, values.size());
    values.forEach(this::text);
    return this;
  }

  ThriftStruct i32s(int id, List<Integer> values) {
    list(id, I32, values.size());
    values.forEach(value -> varint(out, zigzag(value)));
    return this;
  }

  private void list(int id, int type, int size) {
    field(id, LIST);
    if (size < SHORT_LIST) {
      out.write((size << 4) | type);
    } else {
      out.write((SHORT_LIST << 4) | type);
      varint(out, size);
    }
  }

  private void text(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    varint(out, bytes.length);
    out.writeBytes(bytes);
  }

  /** The struct with the mark of its end. */
  byte[] bytes() {
    byte[] fields = out.toByteArray();
    return Arrays.copyOf(fields, fields.length + 1);
  }

  private static long zigzag(long value) {
    return (value << 1) ^ (value >> 63);
  }

  /** Seven bits a byte, the least first. */
  static void varint(ByteArrayOutputStream out, long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}

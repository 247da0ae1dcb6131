import { useEffect, useRef, useState } from "react";
import { Button, Input, Label, Select as AriaSelect, SelectValue, TextArea, TextField as AriaTextField, type SelectProps, type TextFieldProps as AriaTextFieldProps } from "react-aria-components";
import { ChevronDown } from "lucide-react";
import { FieldNote, OptionList, type Described, type Option } from "./field-parts.tsx";
import "./field.css";

export type { Option };

export interface TextFieldProps extends Described, Omit<AriaTextFieldProps, "className" | "children"> {
  /** More than one line of text. */
  rows?: number;
  placeholder?: string;
}

export function TextField({ label, help, error, rows, placeholder, autoFocus, value, defaultValue = "", onChange, ...props }: TextFieldProps) {
  const [own, setOwn] = useState(defaultValue);
  const change = (next: string) => {
    setOwn(next);
    onChange?.(next);
  };
  const shown = value ?? own;
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    // Typed, or filled in by a password manager, before the page's scripts had taken over: the next drawing would wipe it.
    const typed = input.current?.value ?? shown;
    if (typed !== shown) change(typed);
    // oxlint-disable-next-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- once, when the server's page is taken over
  }, []);
  // As the element's own attribute, autofocus never takes the focus from who is already typing.
  const common = { ref: input, className: "input", ...(placeholder ? { placeholder } : {}), ...(autoFocus ? { autoFocus } : {}) };
  return (
    <AriaTextField {...props} value={shown} onChange={change} isInvalid={error !== undefined} className="field" validationBehavior="aria">
      <Label className="field-label">{label}</Label>
      {rows ? <TextArea {...common} rows={rows} /> : <Input {...common} />}
      <FieldNote error={error} help={help} />
    </AriaTextField>
  );
}

export interface SelectFieldProps extends Described, Omit<SelectProps<Option>, "className" | "children"> {
  options: readonly Option[];
}

export function SelectField({ label, help, error, options, placeholder = "Bitte wählen", ...props }: SelectFieldProps) {
  return (
    <AriaSelect {...props} placeholder={placeholder} isInvalid={error !== undefined} className="field" validationBehavior="aria">
      <Label className="field-label">{label}</Label>
      <Button className="input select-button">
        <SelectValue className="select-value" />
        <ChevronDown aria-hidden size={16} />
      </Button>
      <FieldNote error={error} help={help} />
      <OptionList options={options} />
    </AriaSelect>
  );
}
